const smallest = -(2n ** 63n);

/** A float as Go on 64-bit Intel converts it to an int: cut toward zero, and the smallest int where it doesn't fit. */
export function goInt(float: number): bigint {
  const isFitting = float >= -(2 ** 63) && float < 2 ** 63;
  return isFitting ? BigInt(Math.trunc(float)) : smallest;
}

/** A sum or difference of ints, which Go lets run over from one end to the other. */
export function wrapInt(sum: bigint): bigint {
  return BigInt.asIntN(64, sum);
}
