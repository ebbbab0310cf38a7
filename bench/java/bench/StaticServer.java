package bench;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Serves the files of a folder, and nothing else: the same Tomcat as the product's, with its own servlet for files. */
final class StaticServer {

    private StaticServer() {}

    /** @param arguments the folder and the port */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.resolveSibling("tomcat").toString());
        tomcat.setPort(Integer.parseInt(arguments[1]));
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", folder.toString());
        Wrapper files = Tomcat.addServlet(context, "files", "org.apache.catalina.servlets.DefaultServlet");
        files.addInitParameter("precompressed", "true");
        context.addServletMappingDecoded("/", "files", false);
        context.addMimeMapping("html", "text/html;charset=UTF-8");
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }
}
