package se.butiktorsten.shared.web;

import java.util.List;

/**
 * Who looks at a page, as the page's frame needs to know it: produced by the identity feature for each request.
 *
 * @param login the log-in name, empty before log-in
 * @param name what the frame calls the person, empty before log-in
 * @param menu what the person's roles open, in order
 */
public record Visitor(String login, String name, List<MenuEntry> menu) {

    public static final Visitor NOBODY = new Visitor("", "", List.of());

    /** One entry of the menu: where it leads, the key of its text, the name of its icon. */
    public record MenuEntry(String path, String key, String icon) {}

    public boolean isLoggedIn() {
        return !login.isEmpty();
    }
}
