using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Consent of the terminal that sold to the terminal that undoes the sale: the first 8 bytes of AES-CMAC under the
/// request key of a counter of its own, over "STANDBY2", number of the terminal (8 digits), key serial number of the
/// sale (12 bytes), amount (12 digits), currency (3) and merchant (15).
/// </summary>
public sealed class ReversalConsent
{
    /// <summary>What the code covers first.</summary>
    public const string Label = "STANDBY2";

    private const int SerialAt = DeviceKeys.TerminalIdLength;
    private const int AmountAt = SerialAt + DukptKeys.SerialLength;
    private const int AmountDigits = 12;
    private const int CurrencyAt = AmountAt + AmountDigits;
    private const int CurrencyDigits = 3;
    private const int MerchantAt = CurrencyAt + CurrencyDigits;
    private const int TextLength = MerchantAt + Stamp.MerchantLength;

    private readonly DukptKeys _keys;
    private readonly Cmac _cmac;
    private readonly byte[] _label = new byte[Cmac.AheadLength];
    private readonly byte[] _key = new byte[DeviceKeys.KeyLength];
    private readonly byte[] _code = new byte[Cmac.Length];
    private readonly byte[] _text = new byte[TextLength];

    /// <summary>Consents of one terminal.</summary>
    public ReversalConsent(TerminalSecurity security)
    {
        _keys = security.MessageKeys;
        _cmac = new Cmac(security.Cipher);
        BigEndian.PutText(_label, 0, Label);
    }

    /// <summary>Writes the consent into the stamp of a reversal, whose counter of the consent is set.</summary>
    public void Write(MovedReversal reversal)
    {
        Stamp sale = reversal.Stamp;
        Array.Copy(sale.Seller, Stamp.TerminalAt, _text, 0, DeviceKeys.TerminalIdLength);
        Array.Copy(sale.Seller, 0, _text, SerialAt, DeviceKeys.KeyIdLength);
        BigEndian.Put(_text, SerialAt + DeviceKeys.KeyIdLength, 4, sale.KeyCounter);
        BigEndian.PutDigits(_text, AmountAt, AmountDigits, reversal.AmountMinor);
        BigEndian.PutDigits(_text, CurrencyAt, CurrencyDigits, sale.Currency);
        Array.Copy(sale.Seller, Stamp.MerchantAt, _text, MerchantAt, Stamp.MerchantLength);
        _keys.Write(KeyUsage.MacRequest, sale.ConsentCounter, _key);
        _cmac.Compute(_key, _label, _text, TextLength, _code);
        Array.Clear(_key, 0, _key.Length);
        Array.Copy(_code, 0, sale.Consent, 0, Stamp.ConsentLength);
    }
}
