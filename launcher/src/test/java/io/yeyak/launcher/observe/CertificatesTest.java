package io.yeyak.launcher.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    @Test
    void countTheFirstOfSeveralToEnd() throws Exception {
        var some = authorities().stream().limit(3).toList();

        var end = Certificates.end(some.stream().map(Pem::of).collect(Collectors.joining()));

        var first = some.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder());
        assertThat(end).isEqualTo(first);
    }

    @Test
    void sayNothingOfWhatIsNone() {
        assertThat(Certificates.end("not a certificate")).isEmpty();
    }

    private static List<X509Certificate> authorities() throws Exception {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        return Arrays.stream(trusted.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }
}
