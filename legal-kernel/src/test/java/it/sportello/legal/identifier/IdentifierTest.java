package it.sportello.legal.identifier;

import static it.sportello.legal.identifier.Identifier.CIG;
import static it.sportello.legal.identifier.Identifier.CODICE_FISCALE;
import static it.sportello.legal.identifier.Identifier.CODICE_FISCALE_ENTE;
import static it.sportello.legal.identifier.Identifier.CODICE_FISCALE_PERSONA;
import static it.sportello.legal.identifier.Identifier.CODICE_IPA;
import static it.sportello.legal.identifier.Identifier.CUP;
import static it.sportello.legal.identifier.Identifier.IBAN;
import static it.sportello.legal.identifier.Identifier.PARTITA_IVA;
import static it.sportello.legal.identifier.Identifier.PROTOCOLLO_DSU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Codice fiscale of a person

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S", "BNCMRA80A01D548T", "MRTMTT25D09F205Z"})
    void aCodiceFiscaleOfAPersonIsValid(String code) {
        assertThat(CODICE_FISCALE_PERSONA.defect(code)).isEmpty();
        assertThat(CODICE_FISCALE.defect(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MRTMTT25D09F20RU", "CCCFBA85D03L21VE"})
    void omocodiaPutsLettersForDigits(String code) {
        assertThat(CODICE_FISCALE_PERSONA.defect(code)).isEmpty();
    }

    @Property
    void everyPersonHasAValidCodiceFiscaleWhateverDigitsOmocodiaReplaces(
            @ForAll("codiciFiscali") String first15, @ForAll @IntRange(max = 127) int replaced) {
        StringBuilder code = new StringBuilder(first15);
        int[] places = {14, 13, 12, 10, 9, 7, 6};
        for (int i = 0; i < places.length; i++) {
            if ((replaced >> i & 1) == 1) {
                int digit = code.charAt(places[i]) - '0';
                code.setCharAt(places[i], "LMNPQRSTUV".charAt(digit));
            }
        }
        assertThat(CODICE_FISCALE_PERSONA.defect(code.toString() + letter(code.toString())))
                .isEmpty();
    }

    @Property
    void everySingleWrongCharacterOfACodiceFiscaleIsRefused(@ForAll("codiciFiscali") String first15) {
        String code = first15 + letter(first15);
        for (int place = 0; place < 16; place++) {
            for (char other : (DIGITS + LETTERS).toCharArray()) {
                if (other != code.charAt(place)) {
                    assertThat(CODICE_FISCALE_PERSONA.defect(with(code, place, other)))
                            .isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85B30A562, 30 February",
        "RSSMRA85B70A562, 30 February of a woman",
        "RSSMRA85B29A562, 29 February 1985 and 1885",
        "RSSMRA85D31A562, 31 April",
        "RSSMRA85T00A562, day 0",
        "RSSMRA85T32A562, day 32",
        "RSSMRA85T40A562, day 40",
        "RSSMRA85T72A562, day 72",
        "RSSMRA85BPLA562, 30 February in omocodia"
    })
    void aBirthOnADayThatNoCalendarHasIsRefused(String first15) {
        assertThat(CODICE_FISCALE_PERSONA.defect(first15 + letter(first15)))
                .contains(IdentifierFinding.CODICE_FISCALE_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RSSMRA84B29A562", "RSSMRA84B69A562", "RSSMRA00B29A562", "RSSMRALLB29A562", "RSSMRA85A71A562"})
    void aBirthOn29FebruaryNeedsALeapYearOfAnyCentury(String first15) {
        assertThat(CODICE_FISCALE_PERSONA.defect(first15 + letter(first15))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RSSMRA85T10A562",
                "RSSMRA85T10A562SS",
                "rssmra85t10a562s",
                "RSSMRA85T10A562S ",
                "RSSMRA85T10A562S\n",
                "RSSMRA85F10A562S",
                "RSSMRA8AT10A562S",
                "RSSMR085T10A562S",
                "RSSMRA85T1\u0660A562S",
                "00540330651"
            })
    void whatHasNotTheFormOfAPersonIsRefused(String code) {
        assertThat(CODICE_FISCALE_PERSONA.defect(code)).contains(IdentifierFinding.CODICE_FISCALE_PERSONA_FORM);
    }

    @Test
    void aWrongCheckLetterIsToldFromAWrongForm() {
        assertThat(CODICE_FISCALE_PERSONA.defect("RSSMRA85T10A562T"))
                .contains(IdentifierFinding.CODICE_FISCALE_PERSONA_CHECK);
    }

    // Codice fiscale of a body, either, partita IVA

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00540330651",
                "00104330493",
                "02182030391",
                "00484960588",
                "06363391001",
                "01234567897",
                "12345678903",
                "80012000826",
                "97735020584"
            })
    void elevenDigitsWithTheirCheckDigitAreValid(String code) {
        assertThat(PARTITA_IVA.defect(code)).isEmpty();
        assertThat(CODICE_FISCALE_ENTE.defect(code)).isEmpty();
        assertThat(CODICE_FISCALE.defect(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567890", "12345678901"})
    void aWrongCheckDigitIsRefused(String code) {
        assertThat(PARTITA_IVA.defect(code)).contains(IdentifierFinding.PARTITA_IVA_CHECK);
        assertThat(CODICE_FISCALE_ENTE.defect(code)).contains(IdentifierFinding.CODICE_FISCALE_ENTE_CHECK);
        assertThat(CODICE_FISCALE.defect(code)).contains(IdentifierFinding.CODICE_FISCALE_ENTE_CHECK);
    }

    @Test
    void elevenZerosPassTheSumAndAreRefused() {
        assertThat(PARTITA_IVA.defect("00000000000")).contains(IdentifierFinding.PARTITA_IVA_ZEROS);
        assertThat(CODICE_FISCALE_ENTE.defect("00000000000")).contains(IdentifierFinding.CODICE_FISCALE_ENTE_ZEROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0054033065",
                "005403306511",
                "IT00540330651",
                "0054033065O",
                "00540330651\n",
                "\uff10\uff10540330651"
            })
    void whatIsNotElevenDigitsIsRefused(String code) {
        assertThat(PARTITA_IVA.defect(code)).contains(IdentifierFinding.PARTITA_IVA_FORM);
        assertThat(CODICE_FISCALE_ENTE.defect(code)).contains(IdentifierFinding.CODICE_FISCALE_ENTE_FORM);
    }

    @Property
    void exactlyOneCheckDigitFitsTenDigits(@ForAll @StringLength(10) @NumericChars String ten) {
        Assume.that(!ten.equals("0000000000"));
        int sum = 0;
        for (int i = 0; i < 10; i += 2) {
            sum += DIGITS.indexOf(ten.charAt(i)) + "0516273849".indexOf(ten.charAt(i + 1));
        }
        int right = (100 - sum % 10) % 10;
        for (int check = 0; check < 10; check++) {
            assertThat(PARTITA_IVA.defect(ten + check).isEmpty()).isEqualTo(check == right);
        }
    }

    @Property
    void everySingleWrongDigitOfElevenIsRefused(@ForAll @StringLength(10) @NumericChars String ten) {
        for (char check : DIGITS.toCharArray()) {
            String code = ten + check;
            if (PARTITA_IVA.defect(code).isEmpty()) {
                for (int place = 0; place < 11; place++) {
                    for (char other : DIGITS.toCharArray()) {
                        String changed = with(code, place, other);
                        assertThat(PARTITA_IVA.defect(changed).isEmpty()).isEqualTo(changed.equals(code));
                        assertThat(CODICE_FISCALE_ENTE.defect(changed).isEmpty())
                                .isEqualTo(changed.equals(code));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "005403306510", "RSSMRA85T10A562", "RSSMRA85T10A562SX"})
    void aCodiceFiscaleHasSixteenOrElevenCharacters(String code) {
        assertThat(CODICE_FISCALE.defect(code)).contains(IdentifierFinding.CODICE_FISCALE_FORM);
    }

    // CUP

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J44H22000240004", "B31H22000280006", "B31H22000230006", "F79J22001380004", "C11G06000000001",
                "G17H03000130001", "J87G22000360002", "B31B95000000003", "J81J11001630007", "H87H21003670005",
                "G74I19000540002", "E66C18001040006", "B54H16000780004", "B23B12000070003", "G77H22001830001",
                "I61H20000020009", "E89G24001110002", "B54D24005210006", "J82C23000310001"
            })
    void aCupIsValid(String code) {
        assertThat(CUP.defect(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A1",
                "J44H2200024000",
                "J44H220002400044",
                "j44h22000240004",
                "144H22000240004",
                "J4AH22000240004",
                "J44H2200024000A",
                "C 1 1 G 06 00000 000 1",
                "J82C23000310001, J82C23000320001",
                "J44H22000240004\n"
            })
    void whatHasNotTheFormOfACupIsRefused(String code) {
        assertThat(CUP.defect(code)).contains(IdentifierFinding.CUP_FORM);
    }

    @Test
    void aCupWithOneWrongDigitCannotBeToldWithoutTheProject() {
        assertThat(CUP.defect("G17H03000130011")).isEmpty();
    }

    // CIG

    @ParameterizedTest
    @ValueSource(
            strings = {
                "95156957EC", "8874674CA7", "48886723C1", "2902205F50", "90305884F7", "9030580E5A", "B10A9942A7",
                "B7E26B1DC7", "I01ECD6AE4", "P0011C899F", "Z063947806", "ZEE0718779", "Z5A0F93AC5", "Z723A99410",
                "Z3B3885F48", "Z7F1B53749"
            })
    void aCigOfAnyOfTheThreeFamiliesIsValid(String code) {
        assertThat(CIG.defect(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30305884F7", "B7E26B1DC8", "ZB98B4A235"})
    void aWrongCheckOfACigIsRefused(String code) {
        assertThat(CIG.defect(code)).contains(IdentifierFinding.CIG_CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "95156957E",
                "95156957ECC",
                "95156957ec",
                "951569A7EC",
                "95156957EG",
                "V10A9942A7",
                "W10A9942A7",
                "B10A9942G7",
                "ES01",
                "N/A",
                "ESENTE",
                "CIG:95156957EC",
                "95156957EC\n"
            })
    void whatHasTheFormOfNoFamilyOfCigIsRefused(String code) {
        assertThat(CIG.defect(code)).contains(IdentifierFinding.CIG_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "0000000ABC", "X000000000", "Z000000000"})
    void aCigWithoutANumberIsAStandIn(String code) {
        assertThat(CIG.defect(code)).contains(IdentifierFinding.CIG_ZEROS);
    }

    @Property
    void everyCigOfTheFirstFamilyIsValidAndNoneThatDiffersInOneCharacter(
            @ForAll @IntRange(min = 1, max = 9_999_999) int number) {
        String code = padded(Integer.toString(number), 7) + hex(BigInteger.valueOf(number), 4091, 3);
        assertThat(CIG.defect(code)).isEmpty();
        assertSingleErrorsRefused(code, 0, 7, DIGITS);
        assertSingleErrorsRefused(code, 7, 10, DIGITS + "ABCDEF");
    }

    @Property
    void everyCigOfTheSecondFamilyIsValidAndNoneThatDiffersInOneCharacter(
            @ForAll @CharRange(from = 'A', to = 'U') char family, @ForAll @IntRange(max = 0xFFFFFF) int number) {
        BigInteger ordinal = BigInteger.valueOf(LETTERS.indexOf(family) + 1);
        String code = family
                + padded(BigInteger.valueOf(number).toString(16), 6)
                + hex(BigInteger.valueOf(number).add(ordinal), 4091, 3);
        code = code.toUpperCase(Locale.ROOT);
        assertThat(CIG.defect(code)).isEmpty();
        assertSingleErrorsRefused(code, 0, 1, LETTERS.substring(0, 21));
        assertSingleErrorsRefused(code, 1, 10, DIGITS + "ABCDEF");
    }

    @Property
    void everySmartCigIsValidAndNoneThatDiffersInOneCharacterAfterTheFirst(
            @ForAll @CharRange(from = 'X', to = 'Z') char family,
            @ForAll @IntRange(min = 1, max = 0xFFFFFFF) int number) {
        String code = family
                + hex(BigInteger.valueOf(number), 251, 2)
                + padded(BigInteger.valueOf(number).toString(16), 7);
        code = code.toUpperCase(Locale.ROOT);
        assertThat(CIG.defect(code)).isEmpty();
        assertSingleErrorsRefused(code, 1, 10, DIGITS + "ABCDEF");
    }

    // IBAN

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "IT78Z0558401700000000071746",
                "IT59R0100003228000000000621",
                "IT24J0617501400000006042218",
                "SM86U0322509800000000270100"
            })
    void anIbanOfItalyOrSanMarinoIsValid(String code) {
        assertThat(IBAN.defect(code)).isEmpty();
    }

    @Test
    void aWrongCinIsRefusedThoughTheCheckDigitsAreRight() {
        assertThat(IBAN.defect("IT65A0542811101000000123456")).contains(IdentifierFinding.IBAN_CIN);
    }

    @Test
    void wrongCheckDigitsAreRefused() {
        assertThat(IBAN.defect("IT59R0100003228000000000622")).contains(IdentifierFinding.IBAN_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013000", "GB82WEST12345698765432", "VA59001123000012345678"})
    void anIbanOfAnotherCountryIsNotItalian(String code) {
        assertThat(IBAN.defect(code)).contains(IdentifierFinding.IBAN_NOT_ITALIAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IT60X054281110100000012345",
                "IT60X05428111010000001234566",
                "it60x0542811101000000123456",
                "IT60 X054 2811 1010 0000 0123 456",
                "IT6000542811101000000123456",
                "IT60XA542811101000000123456",
                "IT60X0542811101000000123456\n",
                "X0542811101000000123456"
            })
    void whatHasNotTheFormOfAnItalianIbanIsRefused(String code) {
        assertThat(IBAN.defect(code)).contains(IdentifierFinding.IBAN_FORM);
    }

    @Property
    void exactlyOnePairOfCheckDigitsAndOneCinFitAnAccount(@ForAll("accounts") String account) {
        for (String country : new String[] {"IT", "SM"}) {
            String bban = letter(account) + account;
            String check = ibanCheck(country, bban);
            for (int other = 0; other < 100; other++) {
                String digits = padded(Integer.toString(other), 2);
                assertThat(IBAN.defect(country + digits + bban).isEmpty()).isEqualTo(digits.equals(check));
            }
            for (char cin : LETTERS.toCharArray()) {
                String changed = cin + account;
                assertThat(IBAN.defect(country + ibanCheck(country, changed) + changed)
                                .isEmpty())
                        .isEqualTo(changed.equals(bban));
            }
        }
    }

    @Property
    void everySingleWrongDigitOrLetterOfAnIbanIsRefused(@ForAll("accounts") String account) {
        String bban = letter(account) + account;
        String code = "IT" + ibanCheck("IT", bban) + bban;
        for (int place = 0; place < 27; place++) {
            assertSingleErrorsRefused(code, place, place + 1, code.charAt(place) <= '9' ? DIGITS : LETTERS);
        }
    }

    // Codice IPA, protocollo DSU

    @ParameterizedTest
    @ValueSource(strings = {"UFABCD", "0A1B2C", "999999"})
    void theCodeOfAnOfficeHasSixCharacters(String code) {
        assertThat(CODICE_IPA.defect(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UFABC", "0000000", "XXXXXXX", "ufabcd", "c_f205", "UFABC\n"})
    void whatHasNotTheFormOfTheCodeOfAnOfficeIsRefused(String code) {
        assertThat(CODICE_IPA.defect(code)).contains(IdentifierFinding.CODICE_IPA_FORM);
    }

    @Test
    void theProtocolNumberOfADsuIsValid() {
        assertThat(PROTOCOLLO_DSU.defect("INPS-ISEE-2026-01234567X-00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INPS-ISEE-2026-01234567X",
                "INPS-ISEE-2026-012345678-00",
                "INPS-ISEE-26-01234567X-00",
                "inps-isee-2026-01234567x-00",
                "INPS ISEE 2026 01234567X 00",
                "INPS-ISEE-2026-01234567X-000"
            })
    void whatHasNotTheFormOfTheProtocolNumberOfADsuIsRefused(String code) {
        assertThat(PROTOCOLLO_DSU.defect(code)).contains(IdentifierFinding.PROTOCOLLO_DSU_FORM);
    }

    // All of them

    @Property
    void noTextIsTooStrangeToBeJudged(@ForAll Identifier identifier, @ForAll String text) {
        assertThat(identifier.defect(text)).isNotNull();
        assertThat(identifier.normalised(text)).isNotNull();
    }

    @Property(tries = 5_000)
    void noTextOfAlmostTheRightFormIsTooStrangeToBeJudged(@ForAll Identifier identifier, @ForAll("near") String text) {
        assertThat(identifier.defect(text)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfAMillionCharactersIsRefusedAtOnce(Identifier identifier) {
        for (String part : new String[] {"A", "0", "IT60X", "INPS-ISEE-"}) {
            String huge = part.repeat(1_048_576 / part.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(identifier.defect(identifier.normalised(huge)))
                            .isEqualTo(identifier.defect(huge))
                            .isPresent());
        }
    }

    @Test
    void normalisingDropsBlanksSmallLettersAndTheNameInFront() {
        assertThat(CIG.normalised(" CIG: 9515 6957ec\u00a0")).isEqualTo("95156957EC");
        assertThat(CUP.normalised("cup:J44h22000240004\r\n")).isEqualTo("J44H22000240004");
        assertThat(IBAN.normalised("IT60 X054 2811 1010 0000 0123 456")).isEqualTo("IT60X0542811101000000123456");
        assertThat(PARTITA_IVA.normalised("Partita IVA: 00540330651")).isEqualTo("00540330651");
        assertThat(CODICE_FISCALE.normalised("Codice fiscale: rssmra85t10a562s"))
                .isEqualTo("RSSMRA85T10A562S");
    }

    @Test
    void normalisingKeepsWhatItDoesNotKnow() {
        assertThat(CIG.normalised("CUP:95156957EC")).isEqualTo("CUP:95156957EC");
        assertThat(CIG.normalised("9515-6957\u0131\ud83d\ude00")).isEqualTo("9515-6957\u0131\ud83d\ude00");
        assertThat(CIG.normalised("CIG:")).isEmpty();
    }

    @Property
    void normalisingMakesAValidCodeOfOneInBlocksAndSmallLetters(
            @ForAll("publicCodes") Tuple.Tuple2<Identifier, String> known,
            @ForAll @IntRange(min = 1, max = 5) int block,
            @ForAll("blanks") char blank) {
        String written = known.get2().toLowerCase(Locale.ROOT).replaceAll("(.{" + block + "})", "$1" + blank);
        assertThat(known.get1().defect(written)).isPresent();
        assertThat(known.get1().normalised(written)).isEqualTo(known.get2());
    }

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll Identifier identifier, @ForAll("near") String text) {
        String once = identifier.normalised(text);
        assertThat(identifier.normalised(once)).isEqualTo(once);
    }

    // The codes as their issuers make them

    @Provide
    Arbitrary<String> codiciFiscali() {
        Arbitrary<String> names = Arbitraries.strings().withCharRange('A', 'Z').ofLength(6);
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(0, 50_000)
                .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
        Arbitrary<Boolean> women = Arbitraries.of(true, false);
        Arbitrary<String> places = Combinators.combine(
                        Arbitraries.chars().range('A', 'Z'),
                        Arbitraries.integers().between(0, 999))
                .as((letter, number) -> letter + padded(number.toString(), 3));
        return Combinators.combine(names, days, women, places)
                .as((name, day, woman, place) -> name
                        + padded(Integer.toString(day.getYear() % 100), 2)
                        + "ABCDEHLMPRST".charAt(day.getMonthValue() - 1)
                        + padded(Integer.toString(day.getDayOfMonth() + (woman ? 40 : 0)), 2)
                        + place);
    }

    @Provide
    Arbitrary<Character> blanks() {
        return Arbitraries.of(' ', '\t', '\n', '\u00a0', '\u2009', '\u3000');
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Identifier, String>> publicCodes() {
        return Arbitraries.of(
                Tuple.of(CODICE_FISCALE_PERSONA, "RSSMRA85T10A562S"),
                Tuple.of(CODICE_FISCALE_ENTE, "00540330651"),
                Tuple.of(CODICE_FISCALE, "MRTMTT25D09F20RU"),
                Tuple.of(PARTITA_IVA, "00104330493"),
                Tuple.of(CUP, "C11G06000000001"),
                Tuple.of(CIG, "95156957EC"),
                Tuple.of(IBAN, "IT60X0542811101000000123456"),
                Tuple.of(CODICE_IPA, "UFABCD"),
                Tuple.of(PROTOCOLLO_DSU, "INPS-ISEE-2026-01234567X-00"));
    }

    @Provide
    Arbitrary<String> accounts() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(10),
                        Arbitraries.strings()
                                .withChars(DIGITS)
                                .withChars(LETTERS)
                                .ofLength(12))
                .as((bank, account) -> bank + account);
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.strings()
                .withChars(DIGITS)
                .withChars(LETTERS)
                .withChars("az -_\u0660\uff10\u0131\n")
                .ofMinLength(5)
                .ofMaxLength(28);
    }

    /** The check letter by another road than the production code: odd places through the permuted alphabet. */
    private static char letter(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.isDigit(text.charAt(i))
                    ? DIGITS.indexOf(text.charAt(i))
                    : LETTERS.indexOf(text.charAt(i));
            sum += (i + 1) % 2 == 0 ? value : LETTERS.indexOf("BAFHJNPRTVCESULDGIMOQKWZYX".charAt(value));
        }
        return LETTERS.charAt(sum % 26);
    }

    private static String ibanCheck(String country, String bban) {
        StringBuilder digits = new StringBuilder();
        for (char c : (bban + country + "00").toCharArray()) {
            digits.append((DIGITS + LETTERS).indexOf(c));
        }
        int remainder =
                new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return padded(Integer.toString(98 - remainder), 2);
    }

    private static String hex(BigInteger number, int modulus, int length) {
        String check = number.multiply(BigInteger.valueOf(211))
                .mod(BigInteger.valueOf(modulus))
                .toString(16);
        return padded(check, length).toUpperCase(Locale.ROOT);
    }

    private static String padded(String number, int length) {
        return "0".repeat(length - number.length()) + number;
    }

    private static String with(String text, int place, char other) {
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    private static void assertSingleErrorsRefused(String code, int from, int to, String alphabet) {
        Identifier identifier = code.length() == 10 ? CIG : IBAN;
        for (int place = from; place < to; place++) {
            for (char other : alphabet.toCharArray()) {
                String changed = with(code, place, other);
                assertThat(identifier.defect(changed).isEmpty()).isEqualTo(changed.equals(code));
            }
        }
    }
}
