import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A self-signed certificate for 127.0.0.1. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /**
   * Digest of the public key, in the format of Chromium's `--ignore-certificate-errors-spki-list`.
   */
  readonly keyDigest: string;
}

const day = 86_400_000;
/** GeneralName iPAddress: https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6 */
const ipAddress = 7;

/**
 * Makes a certificate that is valid for a day. It is needed because browsers speak HTTP/2 over TLS
 * only.
 */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + day);
  const name = [{ name: 'commonName', value: '127.0.0.1' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  const altNames = [{ type: ipAddress, ip: '127.0.0.1' }];
  certificate.setExtensions([{ name: 'subjectAltName', altNames }]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const keyBytes = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return {
    key: privateKey,
    cert: forge.pki.certificateToPem(certificate),
    keyDigest: createHash('sha256').update(keyBytes).digest('base64'),
  };
}
