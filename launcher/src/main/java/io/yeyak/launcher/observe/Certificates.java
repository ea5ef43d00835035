package io.yeyak.launcher.observe;

import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.kafka.KafkaSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Until when the certificates are good that this process was started with. */
public final class Certificates {

    private static final Logger log = LoggerFactory.getLogger(Certificates.class);
    private static final String KAFKA_CLIENT = "ssl.keystore.certificate.chain";
    private static final String KAFKA_AUTHORITY = "ssl.truststore.certificates";

    private final Figures figures;

    public Certificates(Figures figures) {
        this.figures = figures;
    }

    /** Those that the clients of Kafka were given as text. */
    public void ofKafka(KafkaSettings kafka) {
        Optional.ofNullable(kafka.properties().get(KAFKA_CLIENT)).ifPresent(pem -> show("kafka-client", pem));
        Optional.ofNullable(kafka.properties().get(KAFKA_AUTHORITY)).ifPresent(pem -> show("kafka-ca", pem));
    }

    /** Those of the authorities that are believed to have made a database's. */
    public void ofDatabase(Path authorities) {
        try {
            show("database-ca", Files.readString(authorities));
        } catch (IOException e) {
            // The pool says the same, and why: it does not connect.
            log.atWarn().addKeyValue("fault", e).log("The certificate of the databases' authority cannot be read");
        }
    }

    /**
     * One by that name.
     *
     * @param pem one certificate or more; the first to end counts
     */
    void show(String name, String pem) {
        end(pem).ifPresentOrElse(
                        end -> {
                            var _ = figures.show(
                                    Figure.of("yeyak.certificate.expires.in.seconds", "How long it is good for")
                                            .with("certificate", name),
                                    () -> Duration.between(Instant.now(), end).toSeconds());
                        },
                        () -> log.atWarn().addKeyValue("certificate", name).log("A certificate cannot be read"));
    }

    static Optional<Instant> end(String pem) {
        try {
            var text = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
            return CertificateFactory.getInstance("X.509").generateCertificates(text).stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
