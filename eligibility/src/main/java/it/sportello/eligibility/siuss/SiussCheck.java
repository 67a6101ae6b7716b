package it.sportello.eligibility.siuss;

import it.sportello.eligibility.siuss.SiussBeneficiary.Address;
import it.sportello.eligibility.siuss.SiussBeneficiary.Person;
import it.sportello.eligibility.siuss.SiussBeneficiary.Sex;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a beneficiary: the form of the schema, what its notes ask for beyond the form, and what the codice
 * fiscale tells otherwise.
 *
 * @param person what stands against the beneficiary as such
 * @param benefits what stands against each benefit, in their order
 */
record SiussCheck(List<Finding> person, List<List<Finding>> benefits) {

    private static final Pattern BENEFIT = Pattern.compile("/benefits/([0-9]+)(?:/.*)?");
    /** Where a codice fiscale has the digits that the schema wants to be digits. */
    private static final Pattern DIGITS_OF_BIRTH = Pattern.compile(".{6}[0-9]{2}.[0-9]{2}.{5}");
    /** What stands for the digits 0 to 9 in case of omocodia. */
    private static final String OMOCODIA = "LMNPQRSTUV";

    private static final int OF_A_PERSON = 16;

    static SiussCheck of(SiussBeneficiary beneficiary) {
        List<Finding> person = new ArrayList<>();
        List<List<Finding>> benefits = new ArrayList<>();
        beneficiary.benefits().forEach(benefit -> benefits.add(new ArrayList<>()));
        for (Finding finding : DocumentReader.check(beneficiary)) {
            Matcher benefit = BENEFIT.matcher(finding.location().pointer());
            (benefit.matches() ? benefits.get(Integer.parseInt(benefit.group(1))) : person).add(withoutValue(finding));
        }
        if (Finding.noError(person)) {
            person.addAll(ofPerson(beneficiary));
        }
        for (int i = 0; i < benefits.size(); i++) {
            if (Finding.noError(benefits.get(i))) {
                benefits.get(i).addAll(ofBenefit(beneficiary.benefits().get(i), Location.pointerTo("benefits", i)));
            }
        }
        return new SiussCheck(person, benefits);
    }

    static List<Finding> of(SiussSender sender, int longestCode) {
        List<Finding> findings = new ArrayList<>();
        DocumentReader.check(sender).forEach(finding -> findings.add(withoutValue(finding)));
        if (Finding.noError(findings)) {
            omocodia(sender.operator(), "operator", findings);
            if (sender.code().length() > longestCode) {
                findings.add(Finding.of(SiussFinding.SENDER_CODE, Location.at("/code"), longestCode));
            }
        }
        return findings;
    }

    /** The same finding without the value, which may be personal data. */
    private static Finding withoutValue(Finding finding) {
        Location at = finding.location();
        List<Object> values = finding.arguments();
        if (finding.code() == KernelFinding.PATTERN) {
            return values.get(1).equals(SiussForm.TEXT)
                    ? Finding.of(SiussFinding.CHARACTERS, at)
                    : Finding.of(SiussFinding.FORM, at, values.get(1));
        }
        if (finding.code() == KernelFinding.NEGATIVE) {
            return Finding.of(SiussFinding.BELOW, at, 0);
        }
        if (finding.code() == KernelFinding.TOO_SMALL) {
            return Finding.of(SiussFinding.BELOW, at, values.get(1));
        }
        if (finding.code() == KernelFinding.TOO_LARGE) {
            return Finding.of(SiussFinding.ABOVE, at, values.get(1));
        }
        return finding.code() == KernelFinding.DATE_RANGE
                ? Finding.of(SiussFinding.DATE, at, values.get(1), values.get(2))
                : finding;
    }

    private static List<Finding> ofPerson(SiussBeneficiary beneficiary) {
        List<Finding> findings = new ArrayList<>();
        String code = beneficiary.codiceFiscale();
        omocodia(code, "codiceFiscale", findings);
        if (code.length() == OF_A_PERSON && Finding.noError(findings)) {
            Person person = beneficiary.person();
            // 40 is added to the day for women.
            Sex sex = code.charAt(9) >= '4' ? Sex.FEMALE : Sex.MALE;
            if (person.sex() != sex) {
                findings.add(Finding.of(SiussFinding.SEX_DIFFERS, Location.at("/person/sex")));
            }
            if (person.birthYear() % 100 != Integer.parseInt(code.substring(6, 8))) {
                findings.add(Finding.of(SiussFinding.BIRTH_YEAR_DIFFERS, Location.at("/person/birthYear")));
            }
            if (!person.birthPlace().equals(birthPlace(code))) {
                findings.add(Finding.of(SiussFinding.BIRTH_PLACE_DIFFERS, Location.at("/person/birthPlace")));
            }
        }
        for (int i = 0; i < beneficiary.addresses().size(); i++) {
            Address address = beneficiary.addresses().get(i);
            String at = Location.pointerTo("addresses", i);
            if (address.country().equals(SiussForm.ITALY)) {
                if (address.region().isEmpty()) {
                    findings.add(
                            Finding.of(SiussFinding.ADDRESS_IN_ITALY, Location.at(at + "/region"), "CodiceRegione"));
                }
                if (address.municipality().isEmpty()) {
                    findings.add(Finding.of(
                            SiussFinding.ADDRESS_IN_ITALY, Location.at(at + "/municipality"), "CodiceComune"));
                }
            }
        }
        return findings;
    }

    /** The schema wants digits where the codice fiscale of somebody who shares it with others has letters. */
    private static void omocodia(String code, String key, List<Finding> findings) {
        if (code.length() == OF_A_PERSON && !DIGITS_OF_BIRTH.matcher(code).matches()) {
            findings.add(Finding.of(SiussFinding.OMOCODIA, Location.at("/" + key)));
        }
    }

    private static String birthPlace(String code) {
        StringBuilder place = new StringBuilder(code.substring(11, 12));
        for (char c : code.substring(12, 15).toCharArray()) {
            place.append(c <= '9' ? c : (char) ('0' + OMOCODIA.indexOf(c)));
        }
        return place.toString();
    }

    private static List<Finding> ofBenefit(SiussBenefit benefit, String at) {
        List<Finding> findings = new ArrayList<>();
        if (benefit.start().isPresent()
                && benefit.end().isPresent()
                && benefit.end().get().isBefore(benefit.start().get())) {
            findings.add(Finding.of(SiussFinding.PERIOD_ORDER, Location.at(at + "/end")));
        }
        if (benefit.meansTest() == SiussBenefit.MeansTest.ISEE && benefit.dsu().isEmpty()) {
            findings.add(Finding.of(SiussFinding.NO_DSU, Location.at(at + "/dsu")));
        }
        return findings;
    }
}
