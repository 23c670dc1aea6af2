package se.butiktorsten.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.butiktorsten.history.PlainSums;

/**
 * The figures of a revenue report by month or VAT rate, read back from whatever it came as: page, JSON, PDF, XLSX or
 * CSV. Two copies are equal when every figure in them is.
 *
 * @param groups by month, {@code 2026-04}, or rate in basis points, {@code 1200}
 */
record RevenueCopy(Map<String, Line> groups, Line total, long roundingOre, long paidOre) {

    /** A line of the table: amounts in öre, the quantity in thousandths. */
    record Line(long receipts, long quantity, long net, long vat, long gross, long returns, long discounts) {

        /** From cells in the order of the files. */
        private static Line of(List<BigDecimal> cells) {
            return new Line(
                    cells.get(0).longValueExact(),
                    cells.get(1).movePointRight(3).longValueExact(),
                    ore(cells.get(2)),
                    ore(cells.get(3)),
                    ore(cells.get(4)),
                    ore(cells.get(5)),
                    ore(cells.get(6)));
        }

        private static Line of(PlainSums.Sum sum) {
            return of(List.of(
                    BigDecimal.valueOf(sum.receipts),
                    sum.quantity,
                    sum.net,
                    sum.vat,
                    sum.gross,
                    sum.returnsNet,
                    NO_DISCOUNT));
        }

        private static Line of(JsonNode line) {
            return new Line(
                    line.get("receipts").asLong(),
                    line.get("quantity").asLong(),
                    line.get("netOre").asLong(),
                    line.get("vatOre").asLong(),
                    line.get("grossOre").asLong(),
                    line.get("returnsNetOre").asLong(),
                    line.get("discountOre").asLong());
        }
    }

    /** The old till knew none. */
    private static final BigDecimal NO_DISCOUNT = BigDecimal.ZERO;

    private static final Pattern KEY = Pattern.compile("[?&](?:month|vat)=([^&]+)");

    /** What it must be. */
    static RevenueCopy of(Map<String, PlainSums.Sum> groups, PlainSums.Sum total, BigDecimal rounding) {
        Map<String, Line> lines = new TreeMap<>();
        groups.forEach((key, sum) -> lines.put(key, Line.of(sum)));
        return new RevenueCopy(lines, Line.of(total), ore(rounding), ore(total.gross.add(rounding)));
    }

    static RevenueCopy inJson(JsonNode json) {
        Map<String, Line> lines = new TreeMap<>();
        json.get("lines").forEach(line -> lines.put(line.get("key").asText(), Line.of(line)));
        return new RevenueCopy(
                lines,
                Line.of(json.get("total")),
                json.get("roundingOre").asLong(),
                json.get("paidOre").asLong());
    }

    static RevenueCopy onPage(Document page) {
        Map<String, Line> lines = new TreeMap<>();
        for (Element row : page.select("main table tbody tr")) {
            Matcher key = KEY.matcher(row.select("th a").attr("href"));
            if (!key.find()) {
                throw new AssertionError("A group without an address of its own: " + row);
            }
            lines.put(key.group(1), pageLine(row));
        }
        List<String> apart = page.select("main dl.pairs dd").eachText();
        return new RevenueCopy(
                lines,
                pageLine(page.select("main table tfoot tr").get(0)),
                ore(number(apart.get(0).replace("kr", ""))),
                ore(number(apart.get(1).replace("kr", ""))));
    }

    /** The page has quantity and receipts last. */
    private static Line pageLine(Element row) {
        List<BigDecimal> cells = new ArrayList<>();
        // The share of the whole, which is no figure of its own, stands last.
        for (Element cell : row.select("td").subList(0, 7)) {
            cells.add(number(cell.text()));
        }
        cells.add(0, cells.remove(5));
        cells.add(0, cells.remove(6));
        return Line.of(cells);
    }

    static RevenueCopy inCsv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) {
            throw new AssertionError("A spreadsheet takes it for another encoding");
        }
        List<List<String>> rows = new ArrayList<>();
        text.lines().skip(1).map(line -> List.of(line.split(";", -1))).forEach(rows::add);
        return inRows(rows);
    }

    static RevenueCopy inXlsx(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = row.stream()
                        .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                        .map(RevenueCopy::text)
                        .toList();
                rows.add(cells);
            }
            return inRows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers must be numbers and months dates, so that a spreadsheet can go on with them. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        return cell.getColumnIndex() == 0
                ? YearMonth.from(cell.asDate()).toString()
                : cell.asNumber().toPlainString();
    }

    static RevenueCopy inPdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setWordSeparator("\t");
            List<List<String>> rows = new ArrayList<>();
            stripper.getText(document)
                    .lines()
                    .map(line -> List.of(line.split("\t")))
                    .forEach(rows::add);
            return inRows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the rows of a file, those that have a figure in every column, and the two below them. */
    private static RevenueCopy inRows(List<List<String>> rows) {
        Map<String, Line> lines = new TreeMap<>();
        Line total = null;
        Long rounding = null;
        Long paid = null;
        for (List<String> row : rows) {
            List<BigDecimal> cells = row.stream()
                    .skip(1)
                    .filter(RevenueCopy::isNumber)
                    .map(RevenueCopy::number)
                    .toList();
            String name = row.get(0);
            if (cells.size() == 7 && name.equals("Totalt")) {
                total = Line.of(cells);
            } else if (cells.size() == 7) {
                lines.put(key(name), Line.of(cells));
            } else if (name.startsWith("Öresavrundning,")) {
                rounding = ore(cells.get(0));
            } else if (name.startsWith("Kunderna betalade")) {
                paid = ore(cells.get(0));
            }
        }
        if (total == null || rounding == null || paid == null) {
            throw new AssertionError("No sums in " + rows);
        }
        return new RevenueCopy(lines, total, rounding, paid);
    }

    private static String key(String name) {
        return name.endsWith("%")
                ? number(name.replace("%", "")).movePointRight(2).toPlainString()
                : name;
    }

    private static boolean isNumber(String text) {
        return plain(text).matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(plain(text));
    }

    /** 1 234,50 with spaces that do not break and a minus that is no hyphen becomes 1234.50. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]", "").replace('−', '-').replace(',', '.');
    }

    private static long ore(BigDecimal kronor) {
        return kronor.movePointRight(2).longValueExact();
    }
}
