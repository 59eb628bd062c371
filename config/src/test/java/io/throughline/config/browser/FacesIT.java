package io.throughline.config.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page in both languages, light and dark, on a desk and on a small telephone: readable for everybody, never wider
 * than the window, and without a complaint of the browser.
 */
@ExtendWith(StageSetting.class)
@Tag("browser")
class FacesIT {
    private final Stage stage;
    private final Axe axe = new Axe();
    private final List<String> wrong = new ArrayList<>();

    FacesIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void the_desk_in_a_call() {
        try (Screen phone = stage.screen(Look.USUAL).open("/phone");
                Screen daan = stage.screen(Look.USUAL).signIn("agent2", "/desk").available()) {
            phone.page().locator("#caller").selectOption("bert");
            phone.button("^Klantenservice").click();
            daan.button("^Aannemen").waitFor();
            look(daan, "desk-ringing", Look.USUAL);
            daan.press("F8");
            daan.page().locator("tl-composer").waitFor();
            daan.page().locator("tl-contact-bar select").selectOption("late-order");
            daan.page().locator("tl-questions").waitFor();
            everyWay(daan, "desk");
            daan.press("o");
            daan.shows("Het verhaal tot nu toe");
            Look.in("nl").forEach(how -> look(daan, "handover", how));
            daan.press("Escape");
            phone.button("^Ophangen").click();
            daan.wrapsUp();
            daan.leaves();
            everyWay(phone, "phone");
        }
        nothingIsWrong();
    }

    @Test
    void the_counter() {
        face("store1", "/store", store -> {
            everyWay(store, "store-empty");
            store.scan("UTR-2026-0311");
            store.shows("Bon UTR-2026-0311");
            store.press("a");
            store.page().locator("li.chosen").first().waitFor();
            everyWay(store, "store");
        });
    }

    @Test
    void the_floor() {
        face("super1", "/supervisor", floor -> {
            everyWay(floor, "supervisor");
            floor.tile("staff").click();
            floor.page().locator("tl-list-dialog tbody tr").first().waitFor();
            // Whoever was never there has not been away since 1970.
            PlaywrightAssertions.assertThat(floor.page().locator("tl-list-dialog tbody"))
                    .not()
                    .containsText("1 jan");
            look(floor, "supervisor-list", Look.USUAL);
        });
    }

    @Test
    void the_administration() {
        face("admin1", "/admin", admin -> {
            admin.shows("Noor Visser");
            everyWay(admin, "admin");
            admin.look(Look.in("en").findFirst().orElseThrow());
            admin.shows("Technical desk");
            admin.look(Look.USUAL);
            admin.shows("Technische dienst");
        });
    }

    @Test
    void the_sign_in() {
        try (Screen door = stage.screen(Look.USUAL).open("/sign-in")) {
            everyWay(door, "sign-in");
        }
        nothingIsWrong();
    }

    @Test
    void the_shop_with_its_chat() {
        try (Screen shop = stage.screen(Look.USUAL).open("/shop")) {
            everyWay(shop, "shop");
            shop.button("^Nee, dank u").click();
            shop.open("/shop#/article/zephyr-2200");
            shop.button("^Chat").click();
            shop.page().locator("contact-chat textarea").waitFor();
            everyWay(shop, "chat");
        }
        nothingIsWrong();
    }

    private void face(String user, String path, Consumer<Screen> looking) {
        try (Screen screen = stage.screen(Look.USUAL).signIn(user, path)) {
            looking.accept(screen);
        }
        nothingIsWrong();
    }

    private void everyWay(Screen screen, String name) {
        Look.all().forEach(how -> look(screen, name, how));
    }

    private void look(Screen screen, String name, Look how) {
        screen.look(how);
        screen.picture(name);
        axe.violations(screen.page()).forEach(each -> wrong.add(name + " " + how.name() + ": " + each));
        screen.tooWide().forEach(each -> wrong.add(name + " " + how.name() + ": " + each));
        screen.complaints().forEach(each -> wrong.add(name + ": " + each));
        screen.complaints().clear();
    }

    private void nothingIsWrong() {
        assertThat(wrong).isEmpty();
    }
}
