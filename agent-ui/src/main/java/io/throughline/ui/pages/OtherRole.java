package io.throughline.ui.pages;

import io.throughline.ui.http.Caller.Person;
import io.throughline.ui.http.Languages;

/** What somebody sees who opens a page that is for others. */
final class OtherRole {
    private OtherRole() {}

    /** The page, with a way back to their own. */
    static String page(Person person, String home) {
        boolean dutch = person.language().equals(Languages.DUTCH);
        String title = dutch ? "Deze pagina is niet voor u" : "This page is not for you";
        String text = dutch
                ? "U bent aangemeld, maar uw rol geeft geen toegang tot deze pagina."
                : "You are signed in, but your role does not open this page.";
        String back = dutch ? "Naar uw eigen pagina" : "To your own page";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body>
                </html>
                """.formatted(person.language().toLanguageTag(), title, title, text, home, back);
    }
}
