package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDataTest {

    private static final String YAML = """
            registers: marzo 2025
            attendance:
              - {beneficiary: B-01, year: 2025, month: 3, days: 31}
            disbursements:
              - {beneficiary: B-01, date: "2025-03-31", reason: Pocket money, amount: 75.00, signed: true}
            staff:
              - {worker: OP1, role: Operatore, line: P, year: 2025, month: 3, yearly cost: 32000.00, hours: 120}
            """;

    private static Document<RegisterData> read(String yaml) {
        return new DocumentReader()
                .read("r.yaml", yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, RegisterData.class);
    }

    @Test
    void itIsReadAndWrittenBackTheSame() {
        RegisterData data = read(YAML).value().orElseThrow();
        assertThat(data.staff().get(0).yearlyHours()).isEmpty();
        Document<RegisterData> again = new DocumentReader()
                .read(
                        "r.json",
                        new DocumentWriter().json(data).getBytes(StandardCharsets.UTF_8),
                        DocumentFormat.JSON,
                        RegisterData.class);
        assertThat(again.value()).contains(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROSSI", "Mario Rossi", "RSSMRA85T10A562S", "97735020584123", "b-01", ""})
    void aNameOrACodiceFiscaleIsNoCode(String name) {
        assertThat(read(YAML.replace("{beneficiary: B-01", "{beneficiary: \"" + name + "\""))
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "B-01", "2025.B_1", "ABCDEFGHIJK1"})
    void codes(String code) {
        assertThat(code).matches(RegisterData.CODE);
    }

    @Test
    void nobodyShowsInLogs() {
        RegisterData data = read(YAML).value().orElseThrow();
        assertThat("" + data.attendance() + data.disbursements() + data.staff())
                .doesNotContain("B-01")
                .doesNotContain("OP1");
    }
}
