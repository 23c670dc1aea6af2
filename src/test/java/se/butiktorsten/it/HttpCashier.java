package se.butiktorsten.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A cashier over HTTP, as light as can be: it shares the machine with the server it measures. */
final class HttpCashier implements Cashier {

    private final URI address;
    private final String cookies;
    private final String token;

    HttpCashier(TorstenServer server, Client loggedIn) {
        this.address = server.address();
        this.token = loggedIn.token();
        this.cookies = loggedIn.cookies();
    }

    @Override
    public void sell(String till, List<Thing> things, boolean inCash) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Thing thing : things) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"sku\":\"")
                    .append(thing.sku())
                    .append("\",\"quantity\":1000,\"unitPriceOre\":")
                    .append(thing.priceOre())
                    .append('}');
        }
        send(
                "/api/sales/" + UUID.randomUUID(),
                "{\"till\":\"" + till + "\",\"soldAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS)
                        + "\",\"lines\":[" + lines + "],\"payments\":[{\"method\":\"" + (inCash ? "CASH" : "CARD")
                        + "\",\"amountOre\":" + Cashier.total(things) + "}]}",
                201);
    }

    /** Closes a till's day with nothing counted but what the card terminal says. */
    void close(String till, long cardOre) throws IOException {
        send(
                "/api/closes/" + UUID.randomUUID(),
                "{\"till\":\"" + till + "\",\"pieces\":[],\"cardOre\":" + cardOre
                        + ",\"swishOre\":0,\"leftOre\":0,\"reason\":\"\"}",
                200);
    }

    @Override
    public void close() {}

    private void send(String path, String json, int expected) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        call.setRequestMethod("PUT");
        call.setDoOutput(true);
        call.setRequestProperty("Content-Type", "application/json");
        call.setRequestProperty("Cookie", cookies);
        call.setRequestProperty("X-CSRF-Token", token);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = call.getOutputStream()) {
            out.write(body);
        }
        int status = call.getResponseCode();
        try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != expected) {
                throw new IOException(path + ": " + status + " " + answer);
            }
        }
    }
}
