package io.throughline.config.journey.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up people: names nobody checked against anybody, numbers that nobody was given. */
public final class Inventor {
    private static final List<String> FIRST = List.of(
            "Sanne", "Bas", "Lotte", "Joost", "Maud", "Sem", "Yara", "Teun", "Noa", "Hidde", "Fenna", "Milan", "Roos",
            "Stijn", "Amina", "Jelle", "Elif", "Ruben", "Indra", "Koen");
    private static final List<String> LAST = List.of(
            "de Wit",
            "Vermeer",
            "Hoogland",
            "Brandsma",
            "Kuiper",
            "van Dalen",
            "Oosterhuis",
            "Haddad",
            "Molenaar",
            "Zijlstra",
            "Peeters",
            "van Rijn",
            "Yilmaz",
            "Dekker",
            "Postma",
            "Sital",
            "Wagenaar",
            "Bos",
            "Timmer",
            "Lindeman");
    private static final String TOKEN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TOKEN_LENGTH = 8;

    private final Random random;

    /** The same seed makes up the same people. */
    public Inventor(long seed) {
        random = new Random(seed);
    }

    /** A word that marks one time a journey is lived. */
    public String token() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(TOKEN.charAt(random.nextInt(TOKEN.length())));
        }
        return token.toString();
    }

    /** A name. */
    public String name() {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    }

    /** A person of the script with this name and with numbers of her own. */
    public Player play(Person person, String name) {
        Map<String, String> handles = new LinkedHashMap<>();
        person.handles()
                .forEach((kind, value) -> handles.put(kind, value.equals(Person.INVENTED) ? value(kind) : value));
        return new Player(person, name, handles);
    }

    private String value(String kind) {
        return switch (kind) {
            case "phone" -> "+316" + (1 + random.nextInt(5)) + digits(7);
            case "loyalty" -> "22" + digits(10);
            case "email" -> token().toLowerCase(java.util.Locale.ROOT) + "@example.org";
            default -> token();
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
