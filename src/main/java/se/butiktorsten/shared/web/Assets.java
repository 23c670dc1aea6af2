package se.butiktorsten.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Static files, ours and those of the libraries we serve. The address carries the start of this run
 * ({@code /assets/v1a2b/css/torsten.css}), so browsers may keep a file for ever and still see a new one at once.
 */
@WebServlet(urlPatterns = "/assets/*")
public class Assets extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VERSION = "v" + Long.toString(System.currentTimeMillis() / 1000, 36);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    /** A file as it is sent: plain, and packed where that helps. */
    private record Kept(byte[] plain, byte @Nullable [] packed, String type) {}

    private final transient Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** Which run of the system the addresses of this one belong to. */
    public static String version() {
        return VERSION;
    }

    /** The address under which a page names a file: {@code css/torsten.css}, {@code webjars/htmx.org/…}. */
    public static String address(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        boolean versioned = path.startsWith("/" + VERSION + "/");
        Kept file = find(path.replaceFirst("^/v[0-9a-z]+/", "/"));
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.type());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        String accepts = request.getHeader("Accept-Encoding");
        byte[] packed = file.packed();
        byte[] body = file.plain();
        if (packed != null && accepts != null && accepts.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = packed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private @Nullable Kept find(String path) throws IOException {
        Kept file = kept.get(path);
        if (file == null) {
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            if (type == null || path.contains("..")) {
                return null;
            }
            try (InputStream in =
                    getServletContext().getResourceAsStream(path.startsWith("/webjars/") ? path : "/assets" + path)) {
                if (in == null) {
                    return null;
                }
                byte[] plain = in.readAllBytes();
                file = new Kept(plain, pack(plain, type), type);
                kept.put(path, file);
            }
        }
        return file;
    }

    private static byte @Nullable [] pack(byte[] plain, String type) throws IOException {
        if (plain.length < 1024 || !(type.startsWith("text/") || type.contains("svg"))) {
            return null;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
