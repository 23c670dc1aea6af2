package se.butiktorsten.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The templates, compiled by the build: for pages, and for other things that are written like pages. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "se.butiktorsten.pages");

    private Templates() {}

    /** What a template makes of its parameters. */
    public static String text(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        ENGINE.render(template, parameters, out);
        return out.toString();
    }

    /** The same as bytes in UTF-8. */
    static byte[] bytes(String template, Map<String, Object> parameters) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        ENGINE.render(template, parameters, out);
        return out.toByteArray();
    }
}
