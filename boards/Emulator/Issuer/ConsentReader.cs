using System;
using System.Globalization;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Emulator.Issuer;

/// <summary>Tells whether a terminal has consented that another one undoes its sale.</summary>
/// <param name="keys">The keys of all terminals.</param>
public sealed class ConsentReader(IssuerKeys keys)
{
    private static readonly byte[] s_label = Encoding.ASCII.GetBytes(ReversalConsent.Label);
    private readonly Cmac _cmac = new(new AesCipher());

    /// <summary>True when the consent in a reversal is that of the terminal that it names.</summary>
    public bool IsRight(HostRequest reversal)
    {
        Stamp sale = reversal.Stamp;
        string keyId = Convert.ToHexString(sale.Seller.AsSpan(0, DeviceKeys.KeyIdLength));
        byte[] text =
        [
            .. sale.Seller.AsSpan(Stamp.TerminalAt, DeviceKeys.TerminalIdLength),
            .. Convert.FromHexString(SimulatedIssuer.NameOf(reversal)),
            .. Digits($"{reversal.AmountMinor:D12}{sale.Currency:D3}"),
            .. sale.Seller.AsSpan(Stamp.MerchantAt),
        ];
        byte[] code = new byte[Cmac.Length];
        string serial = FormattableString.Invariant($"{keyId}{sale.ConsentCounter:X8}");
        _cmac.Compute(keys.WorkingKey(serial, IssuerKeys.MacGeneration), s_label, text, text.Length, code);
        return code.AsSpan(0, Stamp.ConsentLength).SequenceEqual(sale.Consent);
    }

    private static byte[] Digits(FormattableString text) =>
        Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
