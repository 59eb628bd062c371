package io.throughline.config.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see whom: config on top, channel-adapters and agent-ui beside each other, hub-core below. */
class ModulesTest {
    static final ArchRule HUB_SEES_NOBODY = noClasses()
            .that()
            .resideInAPackage(Product.HUB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Product.CHANNEL, Product.UI, Product.CONFIG)
            .because("the story is told without knowing who listens");

    static final ArchRule CHANNELS_SEE_THE_HUB_ONLY = noClasses()
            .that()
            .resideInAPackage(Product.CHANNEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Product.UI, Product.CONFIG)
            .allowEmptyShould(true)
            .because("a channel translates, and knows neither pages nor settings");

    static final ArchRule UI_SEES_THE_HUB_ONLY = noClasses()
            .that()
            .resideInAPackage(Product.UI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Product.CHANNEL, Product.CONFIG)
            .allowEmptyShould(true)
            .because("what people see does not depend on the channel it came through");

    static final ArchRule NO_CYCLES_IN_THE_HUB = noCycles("io.throughline.hub.(*)..");
    static final ArchRule NO_CYCLES_IN_CHANNELS = noCycles("io.throughline.channel.(*)..");
    static final ArchRule NO_CYCLES_IN_THE_UI = noCycles("io.throughline.ui.(*)..");
    static final ArchRule NO_CYCLES_IN_CONFIG = noCycles("io.throughline.config.(*)..");

    private static ArchRule noCycles(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("two features that need each other are one feature");
    }

    @Test
    void the_hub_sees_nobody() {
        HUB_SEES_NOBODY.check(Product.CLASSES);
    }

    @Test
    void channels_see_the_hub_only() {
        CHANNELS_SEE_THE_HUB_ONLY.check(Product.CLASSES);
    }

    @Test
    void the_ui_sees_the_hub_only() {
        UI_SEES_THE_HUB_ONLY.check(Product.CLASSES);
    }

    @Test
    void features_of_the_hub_form_no_cycle() {
        NO_CYCLES_IN_THE_HUB.check(Product.CLASSES);
    }

    @Test
    void channels_form_no_cycle() {
        NO_CYCLES_IN_CHANNELS.check(Product.CLASSES);
    }

    @Test
    void parts_of_the_ui_form_no_cycle() {
        NO_CYCLES_IN_THE_UI.check(Product.CLASSES);
    }

    @Test
    void parts_of_the_configuration_form_no_cycle() {
        NO_CYCLES_IN_CONFIG.check(Product.CLASSES);
    }

    /** Floors, not exact counts: raise them now and then. A run that finds fewer has not looked at the product. */
    @ParameterizedTest
    @CsvSource({
        "io.throughline.hub, 400",
        "io.throughline.channel, 70",
        "io.throughline.ui, 68",
        "io.throughline.config, 90"
    })
    void enough_classes_were_looked_at(String module, int floor) {
        long found = Product.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(module))
                .count();
        assertThat(found).isGreaterThanOrEqualTo(floor);
    }
}
