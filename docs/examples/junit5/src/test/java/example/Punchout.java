package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A space of a running punchout, as much of its control API as these tests need; closing it forgets everything in it. */
public final class Punchout implements AutoCloseable {
    private static final String URL = System.getenv().getOrDefault("PUNCHOUT_URL", "http://127.0.0.1:8488");
    private static final String TOKEN = System.getenv().getOrDefault("PUNCHOUT_TOKEN", "");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String space;

    public Punchout() throws Exception {
        space = field("space", call("POST", "/_punchout/v1/spaces", "{}"));
    }

    /** Where your buyer sends its documents. */
    public String supplier() {
        return URL + "/t/" + space + "/supplier/cxml";
    }

    /** Arms one fault, as `order:cxml=500:first=1`. */
    public void arm(String fault) throws Exception {
        call("PUT", "/t/" + space + "/_punchout/v1/faults", "{\"faults\": [\"" + fault + "\"]}");
    }

    /** Blocks on the server until so many exchanges match; fails with what came instead. */
    public String waitFor(String q, int count) throws Exception {
        return call("POST", "/t/" + space + "/_punchout/v1/exchanges/wait",
                "{\"q\": \"" + q + "\", \"count\": " + count + ", \"timeout\": 5}");
    }

    @Override
    public void close() throws Exception {
        call("DELETE", "/_punchout/v1/spaces/" + space, "");
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first text field of that name; a JSON library does this better. */
    static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
