package se.butiktorsten.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPathsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/orders/{id: \\d{1,18}}/steps/{stepId:\\d+}/records/{recordId} | /api/orders/{id}/steps/{stepId}/records/{recordId}",
                "/api/employers/{id: \\d+} | /api/employers/{id}",
                "/api/products/{sku} | /api/products/{sku}"
            })
    void leavesOutThePattern(String written, String shown) {
        assertThat(PlainPaths.plain(written)).isEqualTo(shown);
    }
}
