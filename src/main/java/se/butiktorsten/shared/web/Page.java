package se.butiktorsten.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.VatRate;

/** What every template is given beside its own model: texts, the way figures are written, who is looking, the token. */
public final class Page {

    private final Language language;
    private final Visitor visitor;
    private final String path;
    private final String csrf;
    private final boolean demo;
    private final boolean largeText;
    private final @Nullable String news;
    private final Writing writing;

    Page(
            Language language,
            Visitor visitor,
            String path,
            String csrf,
            boolean demo,
            boolean largeText,
            @Nullable String news) {
        this.language = language;
        this.visitor = visitor;
        this.path = path;
        this.csrf = csrf;
        this.demo = demo;
        this.largeText = largeText;
        this.news = news;
        this.writing = new Writing(language);
    }

    /** The text of a key. */
    public String t(String key) {
        return Texts.get(language, key);
    }

    /** The text of a key, its blanks filled by name: {@code t("stock.left", "count", 3)}. */
    public String t(String key, Object... facts) {
        return Texts.get(language, key, Form.pairs(facts));
    }

    /** The text of a key with facts that are already named. */
    public String text(String key, Map<String, ?> facts) {
        return Texts.get(language, key, facts);
    }

    /** The word for a constant: {@code word("shared.workshop", Workshop.BAKERY)} is the text of shared.workshop.BAKERY. */
    public String word(String family, Enum<?> constant) {
        return t(family + "." + constant.name());
    }

    /** One of two names, in the language of the page. */
    public String either(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    public String title(Rejection no) {
        return Texts.get(language, no.code() + ".title", no.facts());
    }

    public String detail(Rejection no) {
        return Texts.get(language, no.code() + ".detail", no.facts());
    }

    public String sentence(Fault fault) {
        return Texts.get(language, fault.code(), fault.facts());
    }

    public String money(Money amount) {
        return writing.money(amount);
    }

    public String exact(Money amount) {
        return writing.exact(amount);
    }

    public String quantity(Quantity quantity) {
        return writing.quantity(quantity);
    }

    public String rate(VatRate rate) {
        return writing.rate(rate);
    }

    public String share(long basisPoints) {
        return writing.share(basisPoints);
    }

    public String whole(long number) {
        return writing.whole(number);
    }

    public String day(LocalDate day) {
        return writing.day(day);
    }

    public String longDay(LocalDate day) {
        return writing.longDay(day);
    }

    public String moment(Instant at) {
        return writing.moment(at);
    }

    public String clock(Instant at) {
        return writing.clock(at);
    }

    public String hours(int minutes) {
        return writing.hours(minutes);
    }

    /** The address of a static file, with the hash that lets browsers keep it for ever. */
    public String asset(String file) {
        return Assets.address(file);
    }

    public Language language() {
        return language;
    }

    public Visitor visitor() {
        return visitor;
    }

    public List<Visitor.MenuEntry> menu() {
        return visitor.menu();
    }

    /** Whether this menu entry leads to where we are. */
    public boolean isHere(Visitor.MenuEntry entry) {
        int query = path.indexOf('?');
        String place = query < 0 ? path : path.substring(0, query);
        return place.equals(entry.path()) || place.startsWith(entry.path() + "/");
    }

    /** The path of this page with its query, written as a parameter of another address, for coming back to it. */
    public String pathAsParameter() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The token that every form sends back; see {@code CrossSiteGuard}. */
    public String csrf() {
        return csrf;
    }

    /** Whether this is a demonstration, which every page then says. */
    public boolean isDemo() {
        return demo;
    }

    public boolean isLargeText() {
        return largeText;
    }

    /** What just happened, said once after a redirect. */
    public @Nullable String news() {
        return news;
    }
}
