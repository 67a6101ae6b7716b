package it.sportello.rendicontazione.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Sha256;
import it.sportello.rendicontazione.AuditReport.SeenFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final Manifest MANIFEST = Manifest.of(
            Case.report(List.of(), Case.seen("b.xml", "due"), Case.seen("a.xml", "uno"), Case.seen("rotto.xml", "")));

    private static byte[] bytes(String content) {
        return content.getBytes(UTF_8);
    }

    /** The digest of "abc" is that of FIPS 180-4, appendix B.1. */
    @Test
    void linesAreThoseOfSha256sumAndSorted() {
        Manifest manifest = Manifest.of(
                List.of(Case.seen("z.xml", "abc"), Case.seen("a\nb\\c.xml", "abc"), Case.seen("z.xml", "abc")));
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(manifest.text()).isEqualTo("\\" + abc + "  a\\nb\\\\c.xml\n" + abc + "  z.xml\n");
    }

    @Test
    void whatWasNotReadIsSaidAndNotProved() {
        assertThat(MANIFEST.text()).endsWith("  b.xml\n# unread: rotto.xml\n");
        assertThat(MANIFEST.files()).extracting(Manifest.Entry::name).containsExactly("a.xml", "b.xml");
        assertThat(Case.codes(MANIFEST.verify(Map.of("a.xml", bytes("uno"), "b.xml", bytes("due")))))
                .containsExactly("REND-3554");
        assertThat(Case.codes(
                        MANIFEST.verify(Map.of("a.xml", bytes("uno"), "b.xml", bytes("due"), "rotto.xml", bytes("?")))))
                .containsExactly("REND-3554");
    }

    @Test
    void changedMissingAndExtraFilesAreTold() {
        Manifest manifest = Manifest.of(
                List.of(Case.seen("a", "1"), Case.seen("b", "2"), Case.seen("c", "3"), Case.seen("d!/e", "4")));
        assertThat(manifest.verify(Map.of("a", bytes("1"), "b", bytes("2"), "c", bytes("3"), "d!/e", bytes("4"))))
                .isEmpty();
        var findings = manifest.verify(Map.of("a", bytes("1"), "b", bytes("x"), "f", bytes("3"), "d!/e", bytes("4")));
        assertThat(findings.stream().map(each -> each.code().code() + " " + each.location()))
                .containsExactly("REND-3551 b", "REND-3552 c", "REND-3553 f");
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("«b»");
    }

    @Test
    void aSecondReadingIsComparedToo() {
        assertThat(Case.codes(MANIFEST.verify(
                        List.of(Case.seen("a.xml", ""), Case.seen("b.xml", "due"), Case.seen("nuovo", "")))))
                .containsExactly("REND-3551", "REND-3554", "REND-3554");
        assertThat(Case.codes(MANIFEST.verify(
                        List.of(Case.seen("a.xml", "uno"), Case.seen("b.xml", "due"), Case.seen("rotto.xml", "")))))
                .containsExactly("REND-3554");
    }

    @Test
    void twoFilesOfOneNameAreBothHeld() {
        Manifest manifest = Manifest.of(List.of(Case.seen("a", "1"), Case.seen("a", "2")));
        assertThat(manifest.files()).hasSize(2);
        assertThat(Case.codes(manifest.verify(Map.of("a", bytes("1"))))).containsExactly("REND-3551");
        assertThat(manifest.verify(List.of(Case.seen("a", "2"), Case.seen("a", "1"))))
                .isEmpty();
    }

    @Test
    void linesThatAreNoneAreToldWithTheirNumber() {
        String digest = Sha256.of("x");
        Manifest.Parsed parsed = Manifest.parse(
                "# sportello\n\n" + digest.toUpperCase(Locale.ROOT) + " *bin.p7m\r\nnonsense\n" + digest + " x\n");
        assertThat(parsed.manifest().files()).containsExactly(new Manifest.Entry("bin.p7m", digest));
        assertThat(parsed.findings().stream().map(each -> each.code().code() + each.location()))
                .containsExactly("REND-3555:4", "REND-3555:5");
    }

    @Test
    void anEntryHasANameAndADigest() {
        assertThatThrownBy(() -> new Manifest.Entry("", Sha256.of("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Manifest.Entry("x", "ABC")).isInstanceOf(IllegalArgumentException.class);
        SeenFile nameless = Case.seen("", "x");
        assertThat(Manifest.of(List.of(nameless)).files()).isEmpty();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackWhateverTheNames(@ForAll List<String> names, @ForAll List<String> unread) {
        Manifest manifest = new Manifest(
                names.stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Manifest.Entry(name, Sha256.of(name)))
                        .toList(),
                unread);
        Manifest.Parsed parsed = Manifest.parse(manifest.text());
        assertThat(parsed.findings()).isEmpty();
        assertThat(parsed.manifest()).isEqualTo(manifest);
    }

    @Property(tries = 100)
    void theOrderOfFilesChangesNothing(@ForAll List<String> names) {
        List<SeenFile> seen = names.stream().map(name -> Case.seen(name, name)).toList();
        List<SeenFile> reversed = new ArrayList<>(seen);
        Collections.reverse(reversed);
        assertThat(Manifest.of(reversed).text()).isEqualTo(Manifest.of(seen).text());
    }

    @Test
    void aFileThatCannotBeReadAnyMoreIsChangedAndOneThatIsGoneIsMissing() {
        Manifest manifest = Manifest.of(List.of(Case.seen("a", "1"), Case.seen("b", "2")));
        assertThat(manifest.verify(List.of(Case.seen("a", ""))).stream()
                        .map(each -> each.code().code() + " " + each.location()))
                .containsExactly("REND-3551 a", "REND-3552 b");
    }
}
