package uk.sendplan.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** For a container without tools: ends with 0 when the application in it is ready, else with 1. */
public final class HealthCheck {

    private static final String READINESS = "http://127.0.0.1:8081/actuator/health/readiness";

    private HealthCheck() {}

    public static void main(String[] arguments) {
        System.exit(isReady(arguments.length == 0 ? READINESS : arguments[0]) ? 0 : 1);
    }

    static boolean isReady(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException refused) {
            return false;
        }
    }
}
