package se.butiktorsten.shared.web;

import java.net.URI;

/** Where a link that came from outside may send somebody: to a path of ours, nowhere else. */
public final class LocalPath {

    private LocalPath() {}

    /** The path itself when it is one of ours, otherwise the start page. */
    public static String of(String wanted) {
        if (!wanted.matches("/(?![/\\\\])[\\x21-\\x7e]*") || wanted.contains("\\")) {
            return "/";
        }
        try {
            URI uri = URI.create(wanted);
            return uri.getHost() == null && uri.getScheme() == null ? wanted : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
