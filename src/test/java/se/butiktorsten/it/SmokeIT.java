package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.it.Client.Answer;

/** What the packaged application must do before anything else is worth testing. */
class SmokeIT {

    private final TorstenServer server = Servers.derby();

    @ParameterizedTest
    @EnumSource
    void saysThatItIsReady(Servers.On database) {
        Answer answer = database.server().anyone().get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/checks/0/name").asText()).isEqualTo("torsten");
        assertThat(answer.json().at("/status").asText()).isEqualTo("UP");
    }

    @ParameterizedTest
    @EnumSource
    void letsEachRoleInToItsOwnStartPage(Servers.On database) {
        for (String login : List.of("leda", "kassa", "ekonomi", "praktik", "admin")) {
            Client person = database.server().as(login);

            Answer start = person.follow(person.get("/"));

            assertThat(start.page().select(".who-name")).as(login).hasSize(1);
            assertThat(start.page().select(".demo-banner")).as(login).hasSize(1);
        }
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatWasWrong() {
        Answer wrongPassword = server.anyone().post("/logga-in", "login", "leda", "password", "fel");
        Answer unknownLogin = server.anyone().post("/logga-in", "login", "ingen", "password", "fel");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(unknownLogin.status()).isEqualTo(401);
        assertThat(wrongPassword.page().select("[role=alert]").text())
                .isEqualTo(unknownLogin.page().select("[role=alert]").text())
                .isNotEmpty();
    }

    @Test
    void takesNoFormWithoutTheTokenOfItsOwnPages() {
        Answer answer = server.as("leda").withoutToken().post("/logga-ut");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void takesNoChangeFromAnotherSite() {
        Answer answer =
                server.as("leda").with("Origin", "https://elsewhere.example").post("/logga-ut");

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/", "/finns-inte", "/api/finns-inte", "/assets/css/torsten.css"})
    void tellsTheBrowserWhatItMayNotDo(String path) {
        Answer answer = server.anyone().get(path);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void answersAnUnknownAddressOfTheApiInTheCallersLanguage(String language) {
        Answer answer = server.as("leda").with("Accept-Language", language).get("/api/finns-inte");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).startsWith(language);
        assertThat(answer.json().get("title").asText()).isNotEmpty();
    }

    @Test
    void describesItsApiAndNothingElse() {
        Answer answer = server.anyone().with("Accept", "application/json").get("/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(pathsOf(answer.json()))
                .contains("/api/products/{sku}", "/api/orders/{id}")
                .allMatch(path -> path.matches("/api/[a-zA-Z0-9/{}-]*"));
    }

    private static List<String> pathsOf(JsonNode openApi) {
        List<String> paths = new ArrayList<>();
        openApi.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(server.log()).contains("bound to [/127.0.0.1:" + server.port() + "]");
    }
}
