package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.KernelFinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final byte[] XML = Sample.resource("ordinaria.xml");

    @TempDir
    Path folder;

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private List<FatturaFile> read(String name, byte[] bytes) throws IOException {
        return new FatturaReader().readAll(Files.write(folder.resolve(name), bytes));
    }

    private static List<FindingCode> codes(FatturaFile file) {
        return file.findings().stream().map(Finding::code).toList();
    }

    @Test
    void everyEntryIsReadAndNothingIsPassedOver() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.xml", XML);
        entries.put("firmate/", new byte[0]);
        entries.put("firmate/b.xml.p7m", Wrapped.p7m(XML));
        entries.put("nota.txt", "ciao a tutti".getBytes(StandardCharsets.UTF_8));
        entries.put("__MACOSX/._a.xml", new byte[] {1});
        List<FatturaFile> files = read("f.zip", zip(entries));
        String archive = folder.resolve("f.zip") + "!/";
        assertThat(files)
                .extracting(FatturaFile::name)
                .containsExactly(archive + "a.xml", archive + "firmate/b.xml.p7m", archive + "nota.txt");
        assertThat(files.get(0).content()).isPresent().isEqualTo(files.get(1).content());
        assertThat(files.get(0).sha256()).isNotEqualTo(files.get(1).sha256());
        assertThat(codes(files.get(2))).containsExactly(FatturaFinding.NOT_AN_INVOICE);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aFolderIsReadInOrderOfNamesWithItsArchives() throws IOException {
        Files.write(folder.resolve("b.xml"), XML);
        Files.createDirectory(folder.resolve("c"));
        Files.write(folder.resolve("c/d.xml"), XML);
        Files.write(folder.resolve("a.zip"), zip(Map.of("x.xml", XML)));
        List<FatturaFile> files = new FatturaReader().readAll(folder);
        assertThat(files)
                .extracting(file -> file.name().substring(folder.toString().length() + 1))
                .containsExactly("a.zip!/x.xml", "b.xml", "c/d.xml");
    }

    @Test
    void aNameFromAnArchiveIsShownAndNeverAPath() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/passwd\n.xml", XML);
        entries.put("C:\\x\\..\\y.xml", XML);
        List<FatturaFile> files = read("slip.zip", zip(entries));
        assertThat(files)
                .extracting(file -> file.name().replaceFirst(".*!/", ""))
                .containsExactly("etc/passwd_.xml", "C:/x/y.xml");
    }

    @Test
    void emptyOnesBrokenOnesAndMissingOnesAreFindings() throws IOException {
        assertThat(codes(read("e.zip", zip(Map.of())).get(0))).containsExactly(FatturaFinding.ARCHIVE_EMPTY);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(codes(new FatturaReader().readAll(empty).get(0))).containsExactly(FatturaFinding.ARCHIVE_EMPTY);
        byte[] whole = zip(Map.of("a.xml", XML));
        List<FatturaFile> cut = read("c.zip", java.util.Arrays.copyOf(whole, 200));
        assertThat(cut).allSatisfy(file -> assertThat(file.content()).isEmpty());
        assertThat(cut.get(0).findings()).isNotEmpty();
        byte[] encrypted = whole.clone();
        encrypted[6] |= 1;
        assertThat(codes(read("x.zip", encrypted).get(0))).containsExactly(FatturaFinding.ARCHIVE_BROKEN);
        assertThat(codes(new FatturaReader().readAll(folder.resolve("none")).get(0)))
                .containsExactly(KernelFinding.UNREADABLE);
    }

    @Test
    void anArchiveInAnArchiveIsToldAndTheRestRead() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("in.zip", zip(Map.of("a.xml", XML)));
        entries.put("z.xml", XML);
        List<FatturaFile> files = read("out.zip", zip(entries));
        assertThat(codes(files.get(0))).containsExactly(FatturaFinding.ARCHIVE_NESTED);
        assertThat(files.get(1).content()).isPresent();
    }

    @Test
    void aBombStopsEarly() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.xml", XML);
        entries.put("bomb.xml", new byte[100 * 1024 * 1024]);
        entries.put("z.xml", XML);
        for (String name : List.of("bomb.xml", "bomb/", "__MACOSX/bomb")) {
            entries.put(
                    name,
                    entries.remove("bomb.xml") == null ? new byte[100 * 1024 * 1024] : new byte[64 * 1024 * 1024]);
            entries.put("z.xml", entries.remove("z.xml"));
            Path file = Files.write(folder.resolve("bomb.zip"), zip(entries));
            long before = System.nanoTime();
            List<FatturaFile> files = new FatturaReader().readAll(file);
            assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2_000);
            assertThat(files.get(0).content()).isPresent();
            FatturaFile last = files.get(files.size() - 1);
            assertThat(codes(last)).containsExactly(FatturaFinding.ARCHIVE_CUT);
            assertThat(files).noneMatch(each -> each.name().endsWith("z.xml"));
            entries.remove(name);
            entries.put("bomb.xml", new byte[0]);
        }
    }

    @Test
    void theNumberOfFilesAndWhatTheyUnfoldToAreLimited() throws IOException {
        ReadingLimits few = limits(3, 1 << 30);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            entries.put(i + ".xml", XML);
        }
        Path file = Files.write(folder.resolve("many.zip"), zip(entries));
        List<FatturaFile> files = new FatturaReader(XMLInputFactory.newDefaultFactory(), few).readAll(file);
        assertThat(files).hasSize(4);
        assertThat(codes(files.get(3))).containsExactly(FatturaFinding.LIMIT);
        List<FatturaFile> tight =
                new FatturaReader(XMLInputFactory.newDefaultFactory(), limits(9, 2 * XML.length + 10)).readAll(file);
        assertThat(tight.get(1).content()).isPresent();
        assertThat(codes(tight.get(2))).contains(FatturaFinding.LIMIT);
        assertThat(codes(tight.get(3))).containsExactly(FatturaFinding.ARCHIVE_CUT);
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 5; i++) {
            Files.write(many.resolve(i + ".xml"), XML);
        }
        List<FatturaFile> read = new ArrayList<>();
        new FatturaReader(XMLInputFactory.newDefaultFactory(), few).readAll(many, read::add);
        assertThat(read).hasSize(4);
        assertThat(codes(read.get(3))).containsExactly(FatturaFinding.LIMIT);
    }

    private static ReadingLimits limits(int entries, long archiveBytes) {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        return new ReadingLimits(
                usual.bytes(),
                usual.depth(),
                usual.elements(),
                usual.textLength(),
                usual.tagLength(),
                usual.cdataLength(),
                usual.keptCharacters(),
                usual.rounds(),
                usual.findings(),
                entries,
                archiveBytes,
                usual.archiveRatio());
    }
}
