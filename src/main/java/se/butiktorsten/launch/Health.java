package se.butiktorsten.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What the running server says of its health. A server without the application is well too, so only the check named
 * {@code torsten} counts: the application's own.
 */
final class Health {

    private final URI address;

    Health(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    }

    /** The application is deployed; whether its database answers is another matter. */
    boolean knowsTorsten() {
        return ask().contains("\"torsten\"");
    }

    /** The application is deployed and its database answers. */
    boolean isReady() {
        String answer = ask();
        return answer.startsWith("200 ") && answer.contains("\"torsten\"");
    }

    private String ask() {
        try {
            HttpURLConnection question = (HttpURLConnection) address.toURL().openConnection();
            question.setConnectTimeout(1000);
            question.setReadTimeout(10_000);
            int status = question.getResponseCode();
            try (InputStream answer = status < 400 ? question.getInputStream() : question.getErrorStream()) {
                return status + " " + (answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                question.disconnect();
            }
        } catch (IOException e) {
            return "nobody answers";
        }
    }
}
