package se.butiktorsten.it;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.butiktorsten.it.Client.Answer;

/** Walks through every page that a role can reach by links, a few of each kind. */
final class Crawl {

    /** Of pages that differ only in their numbers, so many are looked at. */
    private static final int OF_A_KIND = 2;

    private static final int PAGES_MAX = 150;

    private Crawl() {}

    /** The pages, by path, as this person sees them. */
    static Map<String, Document> pagesOf(Client person) {
        Map<String, Document> pages = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add("/");
        waiting.add("/byggdelar");
        while (!waiting.isEmpty() && pages.size() < PAGES_MAX) {
            String path = waiting.poll();
            if (pages.containsKey(path) || kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            Answer answer = person.follow(person.get(path));
            if (answer.status() != 200) {
                throw new AssertionError(path + " is linked to and answers " + answer);
            }
            if (!answer.header("Content-Type").startsWith("text/html")) {
                continue;
            }
            Document page = answer.page();
            pages.put(path, page);
            for (Element link : page.select("a[href^=/]")) {
                String target = link.attr("href").replaceFirst("#.*", "");
                if (!target.isEmpty() && !target.startsWith("/visning") && !target.startsWith("/assets/")) {
                    waiting.add(target);
                }
            }
        }
        return pages;
    }

    /** Pages of a kind differ only in numbers, ids, article numbers and constants, and in the values of their query. */
    static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
                .replaceAll("/[A-Z]{2,4}-\\d+", "/#")
                .replaceAll("/[A-Z][A-Z_]{3,}(?=[/?]|$)", "/#")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d+", "#");
    }
}
