package se.butiktorsten.shared.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * One printed report: a design of ours, compiled by the build, filled with values. Exports it as PDF, with the tags that
 * a screen reader follows, or as a spreadsheet with real numbers and dates.
 */
public final class Print {

    private static final Map<String, JasperReport> DESIGNS = new ConcurrentHashMap<>();

    private final String design;
    private final String title;
    private final Locale locale;
    private final Map<String, Object> values;
    private final Collection<Map<String, ?>> rows;

    /**
     * @param design the name of the file in {@code reports/}, without its ending
     * @param title the document's name, and the spreadsheet's sheet
     * @param locale the language, and how numbers and dates look
     * @param values the design's parameters
     * @param rows the design's fields, row by row
     */
    public Print(
            String design, String title, Locale locale, Map<String, Object> values, Collection<Map<String, ?>> rows) {
        this.design = design;
        this.title = title;
        this.locale = locale;
        this.values = Map.copyOf(values);
        this.rows = rows;
    }

    /** As a tagged PDF. */
    public byte[] pdf() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(filled(false)));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
            configuration.setTagged(true);
            configuration.setTagLanguage(locale.toLanguageTag());
            configuration.setMetadataTitle(title);
            configuration.setDisplayMetadataTitle(true);
            exporter.setConfiguration(configuration);
            exporter.exportReport();
            return out.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("Cannot print " + design, e);
        }
    }

    /** As a spreadsheet: one sheet, without page breaks. */
    public byte[] xlsx() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JRXlsxExporter exporter = new JRXlsxExporter();
            exporter.setExporterInput(new SimpleExporterInput(filled(true)));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            SimpleXlsxReportConfiguration configuration = new SimpleXlsxReportConfiguration();
            configuration.setDetectCellType(true);
            configuration.setOnePagePerSheet(false);
            configuration.setWhitePageBackground(false);
            configuration.setRemoveEmptySpaceBetweenRows(true);
            configuration.setRemoveEmptySpaceBetweenColumns(true);
            configuration.setSheetNames(new String[] {sheetName()});
            exporter.setConfiguration(configuration);
            exporter.exportReport();
            return out.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("Cannot write the spreadsheet of " + design, e);
        }
    }

    /** A sheet's name has 31 letters and none of these. */
    private String sheetName() {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() > 31 ? name.substring(0, 31).strip() : name;
    }

    private JasperPrint filled(boolean asOneSheet) throws JRException {
        Fonts.useSome();
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put(JRParameter.REPORT_LOCALE, locale);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, asOneSheet);
        return JasperFillManager.fillReport(
                DESIGNS.computeIfAbsent(design, Print::load), parameters, new JRMapCollectionDataSource(rows));
    }

    /** Only what our own build compiled is ever loaded. */
    private static JasperReport load(String design) {
        try (InputStream compiled = Print.class.getResourceAsStream("/reports/" + design + ".jasper")) {
            if (compiled == null) {
                throw new IllegalStateException("There is no compiled report " + design);
            }
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("Cannot load the report " + design, e);
        }
    }
}
