package io.yeyak.launcher.observe;

import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates as text. */
public final class Pem {

    private Pem() {}

    /** That of some authority that this Java believes. */
    public static String ofSomeAuthority() throws Exception {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        var manager = (X509TrustManager) trusted.getTrustManagers()[0];
        return of(manager.getAcceptedIssuers()[0]);
    }

    static String of(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
