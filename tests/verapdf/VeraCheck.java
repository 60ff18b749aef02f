import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files against PDF/A-3a and PDF/UA-1: {@code VeraCheck FILE…}.
 *
 * <p>Prints {@code PROFILE TAB FILE TAB ASSERTIONS} for each file and profile, and behind it
 * {@code TAB CLAUSE-TEST MESSAGE} for every rule that fails. The profiles are read here, because
 * the reader that veraPDF brings needs JAXB, which Java no longer has.
 */
public final class VeraCheck {
  private static final String FOLDER = "org/verapdf/pdfa/validation/";
  private static final String[] PROFILES = {"PDFA-3A", "PDFUA-1"};

  public static void main(String[] files) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    for (String name : PROFILES) {
      ValidationProfile profile = read(name);
      for (String file : files) {
        System.out.println(name + "\t" + file + "\t" + verdict(profile, file));
      }
    }
  }

  private static String verdict(ValidationProfile profile, String file) throws Exception {
    try (InputStream stream = new FileInputStream(file);
        PDFAParser parser =
            Foundries.defaultInstance().createParser(stream, profile.getPDFAFlavour())) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(profile, 100, false, false, false)
              .validate(parser);
      Set<String> failed = new TreeSet<>();
      for (TestAssertion each : result.getTestAssertions()) {
        if (each.getStatus() == TestAssertion.Status.FAILED) {
          RuleId rule = each.getRuleId();
          failed.add(rule.getClause() + "-" + rule.getTestNumber() + " " + each.getMessage());
        }
      }
      if (result.isCompliant() != failed.isEmpty()) {
        failed.add("the verdict and its assertions differ");
      }
      List<String> said = new ArrayList<>(failed);
      said.add(0, Integer.toString(result.getTotalAssertions()));
      return String.join("\t", said).replace("\n", " ");
    }
  }

  private static ValidationProfile read(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document;
    try (InputStream stream =
        VeraCheck.class.getClassLoader().getResourceAsStream(FOLDER + name + ".xml")) {
      document = factory.newDocumentBuilder().parse(stream);
    }
    Element root = document.getDocumentElement();
    PDFAFlavour flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
    return Profiles.profileFromValues(
        flavour,
        Profiles.profileDetailsFromValues(name, name, "", new Date(0)),
        "",
        rules(root),
        variables(root));
  }

  private static Set<Rule> rules(Element root) {
    Set<Rule> rules = new HashSet<>();
    for (Element each : children(root, "rule")) {
      Element id = children(each, "id").get(0);
      RuleId rule =
          Profiles.ruleIdFromValues(
              PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
              id.getAttribute("clause"),
              Integer.parseInt(id.getAttribute("testNumber")));
      Boolean deferred =
          each.hasAttribute("deferred") ? Boolean.valueOf(each.getAttribute("deferred")) : null;
      rules.add(
          Profiles.ruleFromValues(
              rule,
              each.getAttribute("object"),
              deferred,
              each.getAttribute("tags"),
              text(each, "description"),
              text(each, "test"),
              Profiles.errorFromValues(
                  text(children(each, "error").get(0), "message"), new ArrayList<>()),
              new ArrayList<>()));
    }
    return rules;
  }

  private static Set<Variable> variables(Element root) {
    Set<Variable> variables = new HashSet<>();
    for (Element each : children(root, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              each.getAttribute("name"),
              each.getAttribute("object"),
              text(each, "defaultValue"),
              text(each, "value")));
    }
    return variables;
  }

  private static List<Element> children(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int place = 0; place < found.getLength(); place++) {
      elements.add((Element) found.item(place));
    }
    return elements;
  }

  private static String text(Element element, String name) {
    List<Element> found = children(element, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
