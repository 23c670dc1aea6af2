package se.butiktorsten.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One person's browser without its window: keeps cookies, follows no redirect by itself, and shows the session's token
 * with everything that changes something, as the pages' own forms and scripts do.
 */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----torsten-it";

    private final URI base;
    private final Map<String, String> headers = new HashMap<>();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private String token = "";

    Client(URI base) {
        this.base = base;
        // As browsers talk to a server without TLS; Java would ask for HTTP/2 first.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Sends this header with every request from now on: {@code Accept-Language}, {@code Authorization} … */
    public Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Forgets the session's token, to see what happens without it. */
    public Client withoutToken() {
        token = "none";
        return this;
    }

    /** Logs in by the page's form. */
    public Client logIn(String login, String password) {
        get("/logga-in");
        Answer answer = post("/logga-in", "login", login, "password", password, "till", "/");
        if (answer.status() != 303) {
            throw new AssertionError(login + " was not let in: " + answer);
        }
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Follows redirects until there is a page. */
    public Answer follow(Answer answer) {
        Answer now = answer;
        for (int i = 0; i < 5 && now.status() / 100 == 3; i++) {
            now = get(now.location());
        }
        return now;
    }

    /** Sends a page's form: names and values in turn; the token is added. */
    public Answer post(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder("_csrf=").append(encode(token()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(encode(namesAndValues[i])).append('=').append(encode(namesAndValues[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a page's form with one file in it: names and values in turn; the token comes first, as the pages send it. */
    public Answer upload(
            String path, String field, String fileName, String type, byte[] file, String... namesAndValues) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", "", token().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part(
                    body,
                    "name=\"" + namesAndValues[i] + "\"",
                    "",
                    namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"" + field + "\"; filename=\"" + fileName + "\"", "Content-Type: " + type + "\r\n", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String header, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + header + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends JSON, written as text or as anything that Jackson writes, with the token as a header. */
    public Answer putJson(String path, Object json) {
        return sendJson("PUT", path, json);
    }

    /** Sends JSON, written as text or as anything that Jackson writes, with the token as a header. */
    public Answer postJson(String path, Object json) {
        return sendJson("POST", path, json);
    }

    public Answer sendJson(String method, String path, Object json) {
        return send(method, path, "application/json", json instanceof String text ? text : written(json));
    }

    /** Sends any body of any type by any method, with the token as a header. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("X-CSRF-Token", token())
                .method(method, BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(request(path).header("X-CSRF-Token", token()).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session's cookies, as a request carries them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The session's token, as pages carry it; kept, because a session keeps it. */
    String token() {
        if (token.isEmpty()) {
            Answer page = follow(get("/"));
            token = page.page().select("meta[name=csrf-token]").attr("content");
        }
        return token;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + this, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Where a redirect leads. */
        public String location() {
            return header("Location");
        }

        @Override
        public String toString() {
            String text = text();
            return status + " " + header("Content-Type") + " " + location() + "\n"
                    + (text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
        }
    }
}
