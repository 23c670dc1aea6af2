package se.butiktorsten.identity.api;

/**
 * Who is logged in.
 *
 * @param login the log-in name
 * @param name what the pages call the person
 * @param csrf what changes must carry as {@code X-CSRF-Token}
 * @param now the server's clock
 */
public record SessionJson(String login, String name, String csrf, String now) {}
