package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.results.EpisodeFile;

/** A coordinator sends a file of episodes, and the unit's report of 2018 is read back from page, PDF and XLSX. */
class ResultsIT {

    private static final List<List<String>> PRINTED = List.of(
            List.of("Inskrivna", "549", "342", "207", "48"),
            List.of("Avslutade", "491", "308", "183", "45"),
            List.of("Vidare", "465", "291", "174", "45"),
            List.of("Anonyma", "8"),
            List.of("Totalt", "557"));

    @ParameterizedTest
    @EnumSource
    void theThroughputOf2018IsReadBackFromPageAndFiles(Servers.On database) throws IOException {
        Client praktik = database.server().as("praktik");
        String address = "/api/lists/EPISODES/imports/" + UUID.randomUUID();
        JsonNode shown = praktik.send(
                        "PUT",
                        address,
                        "text/csv",
                        new String(EpisodeFile.of2018().bytes(), StandardCharsets.UTF_8))
                .json();
        assertThat(shown.get("faults")).isEmpty();
        JsonNode done = praktik.putJson(
                        address.replace("EPISODES/", "") + "/done",
                        Map.of("fingerprint", shown.get("fingerprint").asText()))
                .json();
        assertThat(done.get("added").asInt()).isEqualTo(549 + 8 + 15);

        assertThat(onPage(praktik.get("/resultat?from=2018&to=2018").page())).isEqualTo(PRINTED);
        Answer pdf = praktik.get("/resultat/pdf?from=2018&to=2018");
        assertThat(inPdf(pdf.body())).contains(lines());
        Answer xlsx = praktik.get("/resultat/xlsx?from=2018&to=2018");
        assertThat(inXlsx(xlsx.body())).containsSubsequence(PRINTED);

        JsonNode throughput = praktik.get("/api/results?from=2018&to=2018")
                .json()
                .get("tables")
                .get(0);
        assertThat(throughput.get("key").asText()).isEqualTo("throughput-2018");
        assertThat(throughput.at("/rows/0/cells/0/number").asInt()).isEqualTo(549);
        Answer turned = praktik.get("/api/results?from=2019&to=2018");
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.json().at("/errors/0/code").asText()).isEqualTo("results.fault.years-turned");
        assertThat(inPdf(pdf.body()))
                .as("the pictures stand on the first page")
                .contains("Aktiva insatsperioder per insats", "Hur nära målen vi kom 2018");

        theTargetOf(praktik, 2018, "95");
        assertThat(praktik.get("/resultat?from=2018&to=2018").page().text()).contains("94,7 % (mål 95 %)");
        theTargetOf(praktik, 2018, "90");
        assertThat(database.server()
                        .as("leda")
                        .post("/resultat/mal", "fromYear", "2018")
                        .status())
                .as("a leader reads the goals and sets none")
                .isEqualTo(403);

        for (String login : List.of("kassa", "ekonomi")) {
            Client other = database.server().as(login);
            assertThat(other.get("/api/results").status()).isEqualTo(403);
            assertThat(other.get("/resultat/xlsx?from=2018&to=2018").status()).isEqualTo(403);
            assertThat(other.get("/vagen").status()).isEqualTo(403);
        }
        assertThat(database.server().as("ekonomi").get("/api/lists/EPISODES").status())
                .as("for finance there is no such list")
                .isEqualTo(404);
        assertThat(database.server().as("leda").get("/listor/ut/EPISODES/csv").status())
                .isEqualTo(404);
    }

    private static void theTargetOf(Client praktik, int year, String percent) {
        Answer set = praktik.post(
                "/resultat/mal",
                "fromYear",
                String.valueOf(year),
                "ONWARD",
                percent,
                "WELLBEING",
                "75",
                "STEP_TO_WORK",
                "75",
                "COMPLETED",
                "90",
                "GOAL_REACHED",
                "75",
                "SUMMARY",
                "100");
        assertThat(set.status()).isEqualTo(303);
    }

    private static String[] lines() {
        return PRINTED.stream().map(line -> String.join(" ", line)).toArray(String[]::new);
    }

    private static List<List<String>> onPage(Document page) {
        Element table = page.select("main table").first();
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tbody tr")) {
            List<String> cells = new ArrayList<>(row.select("th, td").eachText());
            cells.removeIf(String::isBlank);
            rows.add(cells);
        }
        return rows;
    }

    private static String inPdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[ \u00a0]+", " ");
        }
    }

    private static List<List<String>> inXlsx(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    if (cell != null && cell.getType() == CellType.NUMBER) {
                        cells.add(new BigDecimal(cell.getRawValue()).toPlainString());
                    } else if (cell != null && cell.getType() != CellType.EMPTY) {
                        cells.add(cell.getText());
                    }
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
