package io.yeyak.launcher.gateway.eticket;

import io.yeyak.common.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes and reads the codes on tickets: {@code YEYAK1.<ids>.<signature>}, both in base64url, signed with Ed25519.
 * Whoever has the public half of the key can read one without a network; whether the ticket is still good, only the
 * platform knows.
 */
public final class TicketCodes {

    private static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "YEYAK1.";
    private static final int LONGEST = 400;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private TicketCodes(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * With a key as {@link #newKey} makes them.
     *
     * @throws IllegalArgumentException when it is none, or its halves do not belong together
     */
    public static TicketCodes of(Secret key) {
        String[] halves = key.value().strip().split("\\.", -1);
        try {
            if (halves.length != 2) {
                throw new IllegalArgumentException("it has to have two halves with a dot between them");
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            TicketCodes codes = new TicketCodes(
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves[0]))),
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(halves[1]))));
            if (!codes.isSigned("together", codes.signature("together"))) {
                throw new IllegalArgumentException("its halves do not belong together");
            }
            return codes;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The key of the ticket codes cannot be used: " + e.getMessage(), e);
        }
    }

    /** A new key: the private half (PKCS #8), a dot, the public half (X.509), both in base64. */
    public static String newKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(pair.getPrivate().getEncoded()) + "."
                    + encoder.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    String code(IssuedTicket ticket) {
        String said = PREFIX + ENCODER.encodeToString(ticket.bytes());
        return said + "." + ENCODER.encodeToString(signature(said));
    }

    /** Which ticket a code is for; empty when it is none of ours, in each character. */
    Optional<IssuedTicket> read(String code) {
        int dot = code.lastIndexOf('.');
        if (code.length() > LONGEST || !code.startsWith(PREFIX) || dot < PREFIX.length()) {
            return Optional.empty();
        }
        try {
            String said = code.substring(0, dot);
            byte[] signature = Base64.getUrlDecoder().decode(code.substring(dot + 1));
            IssuedTicket ticket = IssuedTicket.of(Base64.getUrlDecoder().decode(said.substring(PREFIX.length())));
            // Some characters carry bits that nobody reads: there is one way to write a code.
            boolean isAsWritten = code.equals(said + "." + ENCODER.encodeToString(signature));
            return isAsWritten && isSigned(said, signature) ? Optional.of(ticket) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String said) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that has signed signs no more", e);
        }
    }

    private boolean isSigned(String said, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
