/** Wire version; a client with another one is told to reload. */
export const protocolVersion = 1;

/** Engine version stamped into levels and certificates; change it whenever the same spec could compile or play differently. */
export const engineVersion = '0.1.0';
