package io.throughline.config.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds the class that was planted to break it. */
class RulesCanFailTest {
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "io.throughline.hub.planted",
                    "io.throughline.hub.unmarked",
                    "io.throughline.channel.planted",
                    "io.throughline.ui.planted");

    static Stream<Arguments> planted() {
        return Stream.of(
                arguments(ModulesTest.HUB_SEES_NOBODY, "KnowsAPage"),
                arguments(ModulesTest.CHANNELS_SEE_THE_HUB_ONLY, "PlantedChannel"),
                arguments(ModulesTest.UI_SEES_THE_HUB_ONLY, "PlantedPage"),
                arguments(ModulesTest.NO_CYCLES_IN_THE_HUB, "TurnsInACircle"),
                arguments(NamesTest.NAMES_SAY_SOMETHING, "StoryManager"),
                arguments(NamesTest.NAMES_SAY_SOMETHING, "AbstractStory"),
                arguments(NamesTest.PACKAGES_ARE_NULL_MARKED, "Unmarked"),
                arguments(DomainTest.NO_JSON, "HoldsJson"),
                arguments(DomainTest.NO_CLOCK_OF_ITS_OWN, "ReadsTheClock"),
                arguments(DomainTest.NO_IDS_OF_ITS_OWN, "MakesUpIds"),
                arguments(DomainTest.NO_OLD_DATES, "HoldsADate"),
                arguments(NothingBlocksTest.NOBODY_WAITS, "Waits"),
                arguments(NothingBlocksTest.NOBODY_WAITS, "WaitsForANotice"),
                arguments(NothingBlocksTest.NO_JDBC, "HoldsAConnection"),
                arguments(NothingBlocksTest.THE_GRID_IS_ASKED_ASYNCHRONOUSLY, "WaitsForTheGrid"),
                arguments(WiringTest.NO_CHANGING_STATICS, "ChangesAStatic"),
                arguments(WiringTest.NO_FIELDS_OPEN_TO_OTHERS, "LeavesAFieldOpen"),
                arguments(WiringTest.NO_SETTERS, "HasASetter"),
                arguments(WiringTest.ONLY_THE_COMMAND_PRINTS, "Prints"),
                arguments(WiringTest.ONE_WAY_OF_LOGGING, "LogsItsOwnWay"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("planted")
    void what_was_planted_is_found(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).containsPattern("\\b" + culprit + "\\b"));
    }

    @Test
    void whoever_touches_the_event_bus_is_found() {
        assertThat(WiringTest.touchingTheEventBus(PLANTED)).containsExactly("io.throughline.hub.planted.PlantedStory");
    }
}
