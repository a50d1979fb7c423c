import type { Flip } from './flip.ts';

const asset = `token fund money asset eth sol btc usdc usdt bnb erc20 erc721 erc1155 nft coin crypto cryptocurrency
  currency ether lamport sat satoshi stablecoin collateral liquidity dollar lovelace matic spl`;
const order = `order trade purchase swap`;

/** The same verb that moves a file moves an asset. */
export const moneyFlips: readonly Flip[] = [
  { verbs: 'transfer send move withdraw deposit pay', any: `${asset} payment payout refund nativetoken`, kind: 'pay' },
  { verbs: 'transfer', any: 'balance', kind: 'pay' },
  { verbs: 'transfer', money: true, head: '', kind: 'pay' },
  { verbs: 'transfer', any: '*', kind: 'write' },
  { verbs: 'send', head: 'transaction tx eth sol btc bitcoin payment transfer', kind: 'pay' },
  { verbs: 'send broadcast submit', any: 'transaction tx userop useroperation', kind: 'sign' },
  { verbs: 'send create issue finalize finalise', head: 'invoice', kind: 'bill' },
  { verbs: 'update modify', head: 'subscription', money: true, kind: 'bill', disputed: true },
  { verbs: 'submit verify confirm', any: 'otp', money: true, kind: 'pay', disputed: true },
  { verbs: 'sign cosign', any: 'transaction tx psbt typed typeddata permit transfer userop', kind: 'sign' },
  { verbs: 'sign', any: 'in up out on off', kind: 'write' },
  { verbs: 'sign', any: '*', kind: 'write' },
  { verbs: 'approve', any: `${asset} spending spender allowance`, kind: 'pay' },
  { verbs: 'approve', head: 'payment payout transaction refund transfer', kind: 'pay' },
  { verbs: 'claim collect harvest', any: 'reward fee yield airdrop', money: true, kind: 'pay' },
  { verbs: 'add remove provide increase decrease supply lock unlock', any: 'liquidity collateral', kind: 'pay' },
  { verbs: 'mint burn', head: '', money: true, kind: 'trade' },
  { verbs: 'mint burn create issue', any: 'nft', kind: 'trade' },
  { verbs: 'burn', any: asset, kind: 'trade' },
  { verbs: 'swap exchange', any: asset, kind: 'trade' },
  { verbs: 'swap', head: '', money: true, kind: 'trade' },
  { verbs: 'swap', any: '*', kind: 'write' },
  { verbs: 'bridge', any: '*', money: true, kind: 'trade' },
  { verbs: 'bridge', any: '*', kind: 'write' },
  { verbs: 'fund', any: 'wallet account card campaign', kind: 'pay' },
  { verbs: 'stake trade', any: '*', kind: 'trade' },
  { verbs: 'capture', any: 'payment charge authorization', kind: 'pay' },
  {
    verbs:
      'process handle initiate make submit issue execute request trigger create schedule complete do perform settle',
    head: 'refund payment payout donation withdrawal deposit disbursement payrun remittance',
    kind: 'pay',
  },
  { verbs: 'open close', any: 'position', money: true, kind: 'trade' },
  { verbs: 'close', head: 'position', kind: 'trade' },
  { verbs: 'execute place submit make perform do initiate open enter', head: `${order} bet wager bid`, kind: 'trade' },
  { verbs: 'modify edit update replace amend', head: 'order', money: true, kind: 'trade' },
  {
    verbs: 'create post put new place',
    head: 'order trade',
    any: 'buy sell market limit stop spot future trading',
    kind: 'trade',
  },
  { verbs: 'create new place', head: 'order', kind: 'trade' },
  { verbs: 'create new generate make', head: 'charge invoice checkout paymentlink paylink', kind: 'bill' },
  {
    verbs: 'create generate new initiate make open',
    any: 'payment checkout paylink',
    head: 'link intent session request header order checkout authorization qr',
    kind: 'bill',
  },
  { verbs: 'create new start activate reactivate', head: 'subscription', money: true, kind: 'bill' },
  { verbs: 'change upgrade downgrade update switch', head: 'plan', any: 'subscription billing', kind: 'bill' },
  { verbs: 'change upgrade downgrade', head: 'subscription', kind: 'bill' },
  { verbs: 'create', head: 'transfer payout settlement', kind: 'pay' },
  {
    verbs: 'book reserve',
    any: 'flight hotel ticket room trip ride stay rental car table seat restaurant',
    kind: 'trade',
  },
  { verbs: 'top topup top-up recharge', any: '*', kind: 'pay' },
  { verbs: 'redeem', any: 'code coupon voucher invite', kind: 'write' },
  { verbs: 'bill charge', any: '*', kind: 'bill' },
  { verbs: 'purchase buy', any: '*', kind: 'trade' },
];
