package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTellsTheSameStoryIT {
    private static final String SEARCHED = """
            {"specversion":"1.0","id":"s1","source":"/site","type":"throughline.site.searched.v1","data":{
             "handles":[{"kind":"loyalty","value":"2210004471"}],"query":"hair dryer blows cold","results":0}}""";

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_is_there_after_a_restart_and_a_second_node_is_refused() {
        String answer;
        String story;
        try (RunningHub hub = RunningHub.start(data)) {
            HttpResponse<String> first = hub.event(SEARCHED);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
            answer = first.body();
            story = story(hub);
            assertThat(story).contains("hair dryer blows cold", "Sanne de Wit", "BRD-2026-0042");
            assertThatThrownBy(() -> RunningHub.start(data)).hasMessageContaining("used by another node");
        }
        try (RunningHub hub = RunningHub.start(data)) {
            assertThat(hub.event(SEARCHED).body()).isEqualTo(answer);
            assertThat(story(hub)).isEqualTo(story);
        }
    }

    private static String story(RunningHub hub) {
        String found = hub.get("/api/v1/customers?handle=loyalty:2210004471").body();
        String id = found.replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> story = hub.get("/api/v1/customers/" + id + "/story");
        assertThat(story.statusCode()).as(found).isEqualTo(200);
        return story.body();
    }
}
