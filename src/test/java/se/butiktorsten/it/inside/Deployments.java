package se.butiktorsten.it.inside;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real WAR with the tests of this package in it, deployed once for all their classes. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive war() throws Exception {
        File assertJ = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.create(ZipImporter.class, "torsten.war")
                .importFrom(new File(System.getProperty("torsten.war")))
                .as(WebArchive.class)
                .addPackage(Deployments.class.getPackage())
                .addAsLibrary(assertJ);
    }
}
