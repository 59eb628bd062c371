package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.throughline.config.root.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What one person has before them: a browser of their own with one page, and everything that page complained about. */
final class Screen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern LANGUAGE = Pattern.compile("^(NL|EN), ");
    /** A refusal is an answer; the browser reports it as if it were a fault of the page. */
    private static final Pattern REFUSED = Pattern.compile("status of 4(01|09|12)");

    private static final Pattern STORY = Pattern.compile("/customers/[^/]+/story$");

    /** Nothing on this page is live. */
    private static final String STILL = "/admin";

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Look look;

    Screen(String base, Browser browser, Look look) {
        this.base = base;
        this.look = look;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam"));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(line -> {
            if (line.type().equals("error") && !REFUSED.matcher(line.text()).find()) {
                complaints.add(line.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Screen open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in as one of the demonstration's staff and waits for the page they begin on. */
    Screen signIn(String user, String page) {
        open(page);
        this.page.locator("#name").fill(user);
        this.page.locator("#password").fill(RunningHub.PASSWORD);
        this.page.keyboard().press("Enter");
        this.page.waitForURL(base + page);
        assertThat(this.page.locator("tl-shell")).isVisible();
        if (!page.equals(STILL)) {
            assertThat(this.page.locator("tl-connection").first()).containsText("Live");
        }
        return this;
    }

    /** Looks at the same page in another way, without loading it anew. */
    void look(Look other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.scheme()));
        if (!other.language().equals(page.locator("html").getAttribute("lang"))) {
            speaks(other.language());
        }
        look = other;
    }

    /** The page's own words change at once; a story that is shown is told anew by the hub. */
    private void speaks(String language) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(LANGUAGE));
        if (page.locator("tl-identity").count() == 0) {
            button.click();
        } else {
            page.waitForResponse(answer -> STORY.matcher(answer.url()).find(), button::click);
        }
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** Waits until these words stand on the page. */
    void shows(String... words) {
        for (String each : words) {
            assertThat(text(each).first()).isVisible();
        }
    }

    /** Takes contacts from now on. */
    Screen available() {
        button("^Beschikbaar worden").click();
        assertThat(button("^Beschikbaar, ")).isVisible();
        page.mouse().move(0, 0);
        return this;
    }

    /** Takes no contacts any more, so that the next test gets them. */
    void leaves() {
        page.evaluate("""
                () => fetch('/api/v1/session').then((answer) => answer.json()).then(({ csrf }) =>
                  fetch('/api/v1/presence', { method: 'PUT', body: '{"state":"offline"}',
                    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf } }))""");
    }

    /** Hands the open contact over, by the keyboard: O, whom to, Enter, F8. */
    void handsOver(String to) {
        press("o");
        assertThat(text("Het verhaal tot nu toe").or(text("The story so far")).first())
                .isVisible();
        type(to);
        press("Enter", "F8");
        assertThat(page.locator("tl-handover dialog")).isHidden();
    }

    /** The same, staying with the customer until somebody accepts. */
    void staysUntilTaken(String to) {
        press("o");
        assertThat(text("Het verhaal tot nu toe")).isVisible();
        type(to);
        assertThat(page.locator("#target-0")).containsText(to);
        press("Enter");
        page.locator("#stay").check();
        press("F8");
        assertThat(page.locator("tl-handover dialog")).isHidden();
    }

    /** Wraps the ended contact up as solved, by the keyboard: E, 1. */
    void wrapsUp() {
        assertThat(page.locator("tl-contact-bar .primary")).isVisible();
        press("e", "1");
        assertThat(page.locator("tl-wrap-up dialog")).isHidden();
    }

    /** What a scanner does: the code at once, and Enter. */
    void scan(String code) {
        type(code);
        press("Enter");
    }

    Locator tile(String name) {
        return page.locator("[data-tile=" + name + "]");
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Keeps a picture of the page as it is now. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "." + look.name() + ".png")));
    }

    /** What reaches out of the window sideways; only what scrolls by itself, such as a table, may be wider. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    List<String> tooWide() {
        return (List<String>) page.evaluate("""
                () => {
                  const root = document.documentElement;
                  return root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} px wide in ${innerWidth} px`] : [];
                }""");
    }

    /** Errors of scripts, of the console and of the content security policy so far. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
