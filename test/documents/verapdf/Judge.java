import java.io.FileInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** One line for each rule that a PDF breaks: file, flavour, clause and what is wrong. Nothing for a PDF that conforms. */
public class Judge {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
                    ValidationResult result =
                        Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
                    TreeSet<String> broken = new TreeSet<>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                            broken.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
                        }
                    }
                    for (String rule : broken) System.out.println(file + " " + flavour.getId() + " " + rule);
                }
            }
        }
    }
}
