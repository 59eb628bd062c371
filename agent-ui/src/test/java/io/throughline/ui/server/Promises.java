package io.throughline.ui.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.contract.Contract;
import io.throughline.ui.contract.Shapes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;

/** Holds real answers against the contract. */
public final class Promises {
    private static final Contract CONTRACT = Contract.load();
    private static final Shapes SHAPES =
            new Shapes(CONTRACT.document().getJsonObject("components").getJsonObject("schemas"));

    private Promises() {}

    /** The answer, if the contract promises one of this status, media type and form for the operation. */
    public static HttpResponse<Buffer> kept(String operation, HttpResponse<Buffer> answer) {
        String status = Integer.toString(answer.statusCode());
        JsonObject promised = CONTRACT.operation(operation)
                .definition()
                .getJsonObject("responses")
                .getJsonObject(status);
        assertThat(promised)
                .as(() -> operation + " answers " + status + ": " + answer.bodyAsString())
                .isNotNull();
        if (promised.containsKey("content")) {
            fits(promised.getJsonObject("content"), answer);
        } else {
            assertThat(answer.body()).isNull();
        }
        return answer;
    }

    /** The body of a promised answer with this status. */
    public static JsonObject kept(String operation, int status, HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer::bodyAsString).isEqualTo(status);
        return kept(operation, answer).bodyAsJsonObject();
    }

    private static void fits(JsonObject content, HttpResponse<Buffer> answer) {
        String type = answer.getHeader("Content-Type").split(";", 2)[0];
        assertThat(content.fieldNames()).contains(type);
        JsonObject schema = content.getJsonObject(type).getJsonObject("schema");
        assertThat(SHAPES.of(schema).check(answer.bodyAsJsonObject(), ""))
                .as(answer::bodyAsString)
                .isEmpty();
    }
}
