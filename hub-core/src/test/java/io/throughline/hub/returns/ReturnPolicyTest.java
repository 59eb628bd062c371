package io.throughline.hub.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.yaml.Mistake;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPolicyTest {
    private static final Path SAMPLE = Path.of("../config/returns.yaml");

    private static List<String> mistakes(String text) {
        Mistakes mistakes = new Mistakes();
        new ReturnPolicyReader(YamlFile.read("returns.yaml", text, mistakes));
        return mistakes.found().stream().map(Mistake::sentence).toList();
    }

    private static String sample(String replaced, String by) throws IOException {
        String text = Files.readString(SAMPLE);
        assertThat(text).contains(replaced);
        return text.replace(replaced, by);
    }

    @Test
    void the_sample_has_a_rule_for_every_ground() {
        ReturnPolicy policy = ReturnPolicy.read(SAMPLE);
        assertThat(policy.rules()).containsOnlyKeys(Ground.values());
        assertThat(policy.rule(Ground.CONFORMITY).settlements())
                .startsWith(SettlementKind.REPLACEMENT, SettlementKind.REPAIR);
    }

    @Test
    void rules_against_the_law_are_refused() throws IOException {
        assertThat(mistakes(sample("  days: 14\n  # Added", "  days: 7\n  # Added")))
                .containsExactly("withdrawal must give at least 14 days, as the law does");
        assertThat(mistakes(sample("[original-payment]\n", "[original-payment, voucher]\n")))
                .containsExactly("withdrawal must be settled by original-payment alone: the law wants the same means"
                        + " of payment");
        assertThat(mistakes(sample("pay-days: 14", "pay-days: 30")))
                .containsExactly("counter must pay within 14 days, as the law wants");
        assertThat(mistakes(sample("unsafe: manufacturer", "unsafe: donate")))
                .containsExactly("goods must not give unsafe goods to another customer: donate");
    }

    @Test
    void all_mistakes_are_told_at_once() throws IOException {
        String text = sample("zone: Europe/Amsterdam", "zone: Atlantis")
                .replace("cash: \"100.00\"", "cash: lots")
                .replace("otherwise: refuse", "otherwise: shrug")
                .replace("sealed: restock", "sealed: eat");
        assertThat(mistakes(text)).hasSize(4).anyMatch(each -> each.contains("Atlantis"));
    }

    @Test
    void an_empty_file_lacks_every_rule() {
        assertThat(mistakes("")).contains("needs 'withdrawal'", "needs 'version'", "needs 'zone'");
    }
}
