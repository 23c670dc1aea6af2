package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.shared.web.Public;

/**
 * Role × door over HTTP: every address of the system stands in {@code roles.txt} with the roles it opens to, and each of
 * the five roles, and a stranger, is tried at each.
 */
class RolesIT {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/roles.txt");
    private static final Map<String, String> LOGINS = new LinkedHashMap<>(Map.of(
            "LEADER", "leda",
            "SHOP", "kassa",
            "FINANCE", "ekonomi",
            "COORDINATOR", "praktik",
            "ADMIN", "admin"));

    private final TorstenServer server = Servers.derby();

    /** One address: how it is called and where, as the code writes it. */
    record Address(String verb, String path, boolean isPublic) {

        String line() {
            return verb + " " + path;
        }

        /** The address with something in place of its parameters, which need not exist. */
        String sample() {
            return path.replace("{kind}", "pdf")
                    .replace("{code}", "K1")
                    .replaceAll("\\{\\w+:[^/]*}", "1")
                    .replaceAll("\\{(?:sku|machine|subject|workshop)}", "1")
                    .replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000001");
        }
    }

    /** Somebody with this role of the table, logged in. */
    static Client person(TorstenServer server, String role) {
        return server.as(LOGINS.get(role));
    }

    /** Somebody with each of the roles, logged in. */
    static Map<String, Client> people(TorstenServer server) {
        Map<String, Client> people = new TreeMap<>();
        LOGINS.forEach((role, login) -> people.put(role, server.as(login)));
        return people;
    }

    @Test
    void everyAddressStandsInTheTable() throws IOException {
        Set<String> known = new TreeSet<>(table().keySet());
        Set<String> real = new TreeSet<>();
        for (Address address : addresses()) {
            real.add(address.line());
        }

        assertThat(known).as("the lines of roles.txt").containsExactlyElementsOf(real);
    }

    @Test
    void everyAddressOpensToItsRolesAndToNobodyElse() throws IOException {
        Map<String, Set<String>> table = table();
        Map<String, Client> people = people(server);
        Client stranger = server.anyone();
        List<String> wrong = new ArrayList<>();
        for (Address address : addresses()) {
            Set<String> roles = table.getOrDefault(address.line(), Set.of());
            if (roles.contains("ALL")) {
                continue;
            }
            people.forEach((role, person) -> {
                int status = call(person, address).status();
                boolean refused = status == 403;
                // A form of the wrong kind finds no address; a list may ask for what is wanted before it asks for the
                // role.
                boolean right = roles.contains(role)
                        ? !refused && status != 401 && status != 500
                        : refused || status == (address.verb().equals("GET") ? 422 : 415);
                if (!right) {
                    wrong.add(address.line() + " answers " + role + " with " + status);
                }
            });
            Answer answer = call(stranger, address);
            boolean stopped = answer.status() == 401
                    || answer.status() == 403
                    || answer.status() == 415
                    || (answer.status() == 303 && answer.location().contains("/logga-in"));
            if (!stopped) {
                wrong.add(address.line() + " answers a stranger with " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAddressOfAFormAnswersAReload() throws IOException {
        Set<String> lines = table().keySet();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("POST /") && !line.startsWith("POST /api/"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(lines).contains(line.replaceFirst("POST", "GET")));
    }

    @Test
    void whatIsOpenToAllIsMarkedAsSuch() throws IOException {
        Map<String, Set<String>> table = table();
        List<String> open = new ArrayList<>();
        for (Address address : addresses()) {
            if (address.isPublic()) {
                open.add(address.line());
            }
        }

        assertThat(table.entrySet().stream()
                        .filter(line -> line.getValue().contains("ALL"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    private static Answer call(Client person, Address address) {
        String path = address.sample();
        return switch (address.verb()) {
            case "GET" -> followed(person, person.get(path));
            case "POST" -> path.startsWith("/api/") ? person.postJson(path, "{}") : person.post(path);
            case "DELETE" -> person.delete(path);
            default -> person.putJson(path, "{}");
        };
    }

    /** A redirect within the system is judged by where it ends; the one to the log-in is an answer by itself. */
    private static Answer followed(Client person, Answer answer) {
        return answer.status() == 303 && !answer.location().contains("/logga-in") ? person.follow(answer) : answer;
    }

    static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] halves = line.split("\\s+=\\s*", 2);
                table.put(halves[0], Set.copyOf(Arrays.asList(halves[1].strip().split("\\s+"))));
            }
        }
        return table;
    }

    static List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        Map<Class<? extends Annotation>, String> verbs =
                Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.butiktorsten")) {
            if (!found.isAnnotatedWith(Path.class)) {
                continue;
            }
            Class<?> resource = found.reflect();
            for (Method method : resource.getDeclaredMethods()) {
                verbs.forEach((annotation, verb) -> {
                    if (method.isAnnotationPresent(annotation)) {
                        boolean open =
                                method.isAnnotationPresent(Public.class) || resource.isAnnotationPresent(Public.class);
                        addresses.add(new Address(verb, pathOf(resource, method), open));
                    }
                });
            }
        }
        addresses.sort(java.util.Comparator.comparing(Address::line));
        return addresses;
    }

    private static String pathOf(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        path = path.replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
