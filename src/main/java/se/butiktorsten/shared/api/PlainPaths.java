package se.butiktorsten.shared.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Describes the API as callers know it: the addresses under {@code /api} and no page, {@code {id}} without the pattern
 * that the code gives it.
 */
public class PlainPaths implements OASFilter {

    private static final String WITH_A_PATTERN = "\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Paths plain = OASFactory.createPaths();
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                plain.addPathItem(plain(path), item);
            }
        });
        api.setPaths(plain);
    }

    static String plain(String path) {
        return path.replaceAll(WITH_A_PATTERN, "{$1}");
    }
}
