package se.butiktorsten.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the screens: Swedish first, English second. */
public enum Language {
    SV(new Locale("sv", "SE")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag for {@code lang} attributes and file names: {@code sv}, {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language with this tag; Swedish for any other. */
    public static Language of(@Nullable String tag) {
        return "en".equals(tag) ? EN : SV;
    }

    /** The first language that a caller of the API asks for and we speak; Swedish when there is none. */
    public static Language ofCaller(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return SV;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            for (Language language : values()) {
                if (language.tag().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return SV;
    }
}
