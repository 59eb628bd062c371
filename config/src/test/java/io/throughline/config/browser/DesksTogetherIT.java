package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agents and a customer at once: who is at a contact is seen, nothing typed is lost, nothing is sent unknowingly. */
@ExtendWith(StageSetting.class)
@Tag("browser")
class DesksTogetherIT {
    private static final String QUESTION = "Kunt u mijn bestelling nog wijzigen?";
    private static final String REPLY = "Ja hoor, welke maat wilt u";

    /** No desk offers a moment that near, and no test waits for an hour. */
    private static final String LATER_IN = """
            ([contact, seconds]) => fetch('/api/v1/session').then((answer) => answer.json()).then(({ csrf }) =>
              fetch(`/api/v1/contacts/${contact}/later`, { method: 'POST',
                body: JSON.stringify({ until: new Date(Date.now() + seconds * 1000).toISOString() }),
                headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf } }))""";

    private final Stage stage;
    private final Screen shop;
    private final Screen noor;
    private final Screen daan;

    DesksTogetherIT(Stage stage) {
        this.stage = stage;
        shop = stage.screen(Look.USUAL);
        noor = stage.screen(Look.USUAL);
        daan = stage.screen(Look.USUAL);
    }

    @BeforeEach
    void a_chat_waits() {
        noor.signIn("agent1", "/desk");
        daan.signIn("agent2", "/desk");
        shop.open("/shop");
        shop.button("^Nee, dank u").click();
        shop.button("^Chat").click();
        customerSays(QUESTION);
        noor.shows(QUESTION);
        daan.shows(QUESTION);
    }

    @AfterEach
    void everybody_goes() {
        noor.leaves();
        shop.close();
        noor.close();
        daan.close();
    }

    private void customerSays(String text) {
        shop.page().locator("contact-chat textarea").fill(text);
        shop.press("Enter");
    }

    private static void opens(Screen desk) {
        row(desk).click();
        assertThat(desk.page().locator("tl-conversation-log")).containsText(QUESTION);
    }

    private static Locator row(Screen desk) {
        return desk.page().locator("tl-contact-row", new Page.LocatorOptions().setHasText(QUESTION));
    }

    private static void writes(Screen desk, String key, String text) {
        desk.press(key);
        assertThat(field(desk)).isFocused();
        desk.type(text);
    }

    private static Locator field(Screen desk) {
        return desk.page().locator("tl-composer textarea");
    }

    private void noorAccepts() {
        noor.press("F8");
        assertThat(noor.button("^Beëindigen")).isVisible();
    }

    private void isWrappedUp() {
        noor.button("^Beëindigen").click();
        noor.wrapsUp();
    }

    @Test
    void who_has_it_open_too_and_writes_is_seen_in_list_and_header() {
        opens(noor);
        opens(daan);
        assertThat(noor.page().locator("tl-contact-bar")).containsText("Daan Mulder is hier");
        writes(daan, "n", "Ik zoek het even uit");
        assertThat(noor.page().locator("tl-contact-bar")).containsText("Daan Mulder is hier en typt");
        assertThat(row(noor)).containsText("Daan Mulder is hier en typt");
        assertThat(daan.page().locator("tl-contact-bar")).containsText("Noor Visser is hier");
        noor.picture("collision");
        daan.press("Control+Enter");
        noor.shows("Ik zoek het even uit");
        assertThat(noor.page().locator("tl-contact-bar")).not().containsText("typt");
        daan.open("/desk");
        assertThat(noor.page().locator("tl-contact-bar")).not().containsText("Daan Mulder");
        noorAccepts();
        isWrappedUp();
    }

    @Test
    void files_go_both_ways_and_what_is_for_colleagues_stays_with_them() {
        opens(noor);
        noorAccepts();
        shop.page().locator("contact-chat input[type=file]").setInputFiles(picture("föhn.png"));
        Locator seen = noor.page().getByAltText("Foto: föhn.png");
        assertThat(seen).isVisible();
        assertThat(seen).hasJSProperty("naturalWidth", 240);
        attaches(noor, "r", text("uitleg.txt"));
        assertThat(noor.page().locator("tl-conversation-log .message.own")).containsText("uitleg.txt");
        attaches(noor, "n", text("intern.txt"));
        assertThat(noor.page().locator("tl-conversation-log .note")).containsText("intern.txt");
        noor.picture("attachments");
        Locator chat = shop.page().locator("contact-chat");
        assertThat(chat).containsText("uitleg.txt");
        assertThat(chat).not().containsText("intern.txt");
        assertThat(chat.getByAltText("föhn.png")).hasJSProperty("naturalWidth", 240);
        shop.picture("attachments-shop");
        attaches(noor, "r", new FilePayload("leeg.exe", "", "MZ\0\1".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(noor.page().locator("tl-composer .notice")).containsText("gewone tekst");
        isWrappedUp();
    }

    @Test
    void who_does_not_want_to_wait_is_called_back_by_whoever_has_her_story() {
        Locator chat = shop.page().locator("contact-chat");
        chat.locator("summary").click();
        chat.locator("input[name=number]").fill("0612345679");
        shop.press("Enter");
        assertThat(chat.locator(".state")).containsText("We bellen u op");
        opens(noor);
        noor.press("F8");
        Locator bar = noor.page().locator("tl-contact-bar");
        assertThat(bar.locator("a[href^='tel:']")).hasText("06 12345679");
        noor.picture("callback");
        noor.button("^Gesproken").click();
        assertThat(noor.button("^Gesproken")).isHidden();
        noor.press("e", "1");
        assertThat(row(noor)).hasCount(0);
    }

    private static void attaches(Screen desk, String key, FilePayload file) {
        desk.press(key);
        assertThat(field(desk)).isFocused();
        desk.page().locator("tl-composer input[type=file]").setInputFiles(file);
        desk.press("Escape");
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", "Zet hem op stand 2.".getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload picture(String name) {
        BufferedImage drawing = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawing.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(40, 30, 110, 100);
        pen.fillRect(140, 60, 70, 40);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawing, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(name, "image/png", png.toByteArray());
    }

    @Test
    void what_was_begun_at_one_desk_is_there_at_the_next_and_gone_when_it_was_sent() {
        opens(noor);
        noorAccepts();
        writes(noor, "r", REPLY);
        try (Screen elsewhere = stage.screen(Look.USUAL).signIn("agent1", "/desk")) {
            assertThat(row(elsewhere)).containsText("Concept");
            opens(elsewhere);
            assertThat(field(elsewhere)).hasValue(REPLY);
            elsewhere.picture("draft-elsewhere");
            writes(elsewhere, "r", " hebben?");
            elsewhere.press("Control+Enter");
            assertThat(field(elsewhere)).hasValue("");
        }
        shop.shows(REPLY + " hebben?");
        assertThat(row(noor)).not().containsText("Concept");
        assertThat(field(noor)).hasValue("");
        isWrappedUp();
    }

    @Test
    void what_is_kept_for_later_is_out_of_the_way_and_comes_back_by_itself() {
        opens(noor);
        noorAccepts();
        noor.available();
        noor.press("s", "3");
        assertThat(later(noor)).containsText(QUESTION);
        noor.shows("komt terug");
        noor.picture("later");
        row(noor).click();
        noor.button("^Nu verder").click();
        assertThat(later(noor)).isHidden();
        noor.page().evaluate(LATER_IN, new Object[] {contact(noor), 4});
        assertThat(later(noor)).isVisible();
        assertThat(later(noor)).isHidden();
        assertThat(row(noor)).isVisible();
        isWrappedUp();
    }

    @Test
    void two_who_take_it_at_once_are_told_who_has_it() {
        opens(noor);
        opens(daan);
        noor.press("F8");
        daan.press("F8");
        assertThat(noor.button("^Beëindigen")).isVisible();
        assertThat(daan.page().locator("tl-contact-bar")).containsText("bij Noor Visser");
        assertThat(daan.button("^Beëindigen")).isHidden();
        daan.picture("somebody-was-faster");
        isWrappedUp();
    }

    @Test
    void a_colleague_takes_over_while_the_sender_stays_and_not_before_she_wants_to() {
        opens(noor);
        noorAccepts();
        noor.staysUntilTaken("Technische dienst");
        Locator bar = noor.page().locator("tl-contact-bar");
        assertThat(bar).containsText("Zoekt Technische dienst");
        noor.picture("looking-for-a-colleague");
        noor.button("^Terugnemen").click();
        assertThat(noor.button("^Overdragen")).isVisible();
        daan.available();
        noor.staysUntilTaken("Daan Mulder");
        assertThat(daan.page().locator("tl-call-bar")).containsText("Noor Visser blijft tot je aanneemt");
        assertThat(noor.button("^Terugnemen")).isVisible();
        writes(noor, "r", "Ik ben er nog, hoor");
        noor.press("Control+Enter");
        shop.shows("Ik ben er nog, hoor");
        daan.press("F8");
        daan.button("^Gelezen").click();
        assertThat(daan.button("^Beëindigen")).isVisible();
        assertThat(noor.button("^Beëindigen")).isHidden();
        daan.button("^Beëindigen").click();
        daan.wrapsUp();
        daan.leaves();
    }

    private static Locator later(Screen desk) {
        return desk.page().locator("tl-queue ul[aria-labelledby=later]");
    }

    private static String contact(Screen desk) {
        return (String) row(desk).evaluate("row => row.card.id");
    }

    @Test
    void what_the_customer_said_meanwhile_is_read_before_a_reply_goes() {
        opens(noor);
        noorAccepts();
        writes(noor, "r", REPLY);
        customerSays("Laat maar, het is al gelukt!");
        assertThat(noor.page().locator("tl-conversation-log")).containsText("het is al gelukt");
        noor.press("Control+Enter");
        Locator came = noor.page().locator("tl-composer .came");
        assertThat(came).containsText("Laat maar, het is al gelukt!");
        assertThat(field(noor)).hasValue(REPLY);
        noor.picture("came-meanwhile");
        field(noor).fill("Fijn om te horen!");
        noor.press("Control+Enter");
        assertThat(came).isHidden();
        shop.shows("Fijn om te horen!");
        assertThat(shop.text(REPLY)).isHidden();
        isWrappedUp();
    }

    @Test
    void a_colleague_who_says_no_leaves_it_with_the_sender_who_is_told_and_so_is_the_wallboard() {
        opens(noor);
        noorAccepts();
        daan.available();
        noor.staysUntilTaken("Daan Mulder");
        assertThat(daan.page().locator("tl-call-bar")).containsText("Noor Visser blijft tot je aanneemt");
        daan.button("^Later").click();
        noor.shows("aan Daan Mulder kwam terug");
        assertThat(noor.button("^Overdragen")).isVisible();
        noor.picture("came-back");
        try (Screen ineke = stage.screen(Look.USUAL).signIn("super1", "/supervisor")) {
            ineke.shows("Overdracht aan Daan Mulder kwam terug");
        }
        isWrappedUp();
        daan.leaves();
    }

    @Test
    void why_a_call_is_here_is_said_where_it_waits() {
        String phone = "+31612345699";
        event("throughline.feedback.given.v1", phone, "\"mood\":\"angry\"");
        event("throughline.call.ringing.v1", phone, "\"call\":\"why-1\",\"to\":\"+31850000001\"");
        noor.page()
                .locator("tl-contact-row", new Page.LocatorOptions().setHasText("06 12345699"))
                .click();
        assertThat(noor.page().locator("tl-contact-bar"))
                .containsText("Waarom hier: boos of vaker opgehangen voor wij opnamen");
        noor.picture("why-here");
        event("throughline.call.ended.v1", phone, "\"call\":\"why-1\",\"cause\":\"normal\"");
        opens(noor);
        noorAccepts();
        isWrappedUp();
    }

    private void event(String type, String phone, String data) {
        String json = String.format("""
                {"specversion":"1.0","id":"%s","source":"/desks","type":"%s","time":"%s",\
                "data":{"handles":[{"kind":"phone","value":"%s"}],%s}}""", type + phone, type, Instant.now(), phone, data);
        assertEquals(202, stage.hub().event(json).statusCode());
    }
}
