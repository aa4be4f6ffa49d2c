using System;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Writes a request as a message. The PIN block and the key serial number travel in field 63: field 52 has 8 bytes,
/// too few for a block of format 4.
/// </summary>
public sealed class RequestWriter
{
    private const int SwipedWithPin = 21;
    private const int Swiped = 22;
    private const int NonceLength = 8;
    private const int FlagCount = HostRequest.DeviceFlagCount;
    private const int TagLength = 3;

    private readonly DukptKeys _keys;
    private readonly IRandom _random;
    private readonly ReversalFields _reversal = new ReversalFields();
    private readonly byte[] _nonce = new byte[NonceLength];
    private readonly byte[] _serial = new byte[DukptKeys.SerialLength];
    private readonly byte[] _text = new byte[2 * (DukptKeys.SerialLength + HostRequest.PinBlockLength)];

    /// <summary>A writer of the requests of one device.</summary>
    /// <param name="keys">Their serial numbers go into the requests.</param>
    /// <param name="random">Makes every transmission another one.</param>
    public RequestWriter(DukptKeys keys, IRandom random)
    {
        _keys = keys;
        _random = random;
    }

    /// <summary>
    /// Writes every field but the authentication code, for which it leaves room; false when a field cannot be written.
    /// </summary>
    public bool TryWrite(HostRequest request, Iso8583Message message)
    {
        bool isMoney = request.Kind <= HostRequestKind.Reversal;
        message.Begin(MessageTypes.Of(request.Kind));
        return (!isMoney || TryWriteMoney(request, message))
            && message.TryPutNumber(Field.Stan, request.Stan)
            && TryWriteTime(request.Stamp, message)
            && (!isMoney || TryWriteCard(request, message))
            && message.TryPut(Field.TerminalId, request.TerminalId, 0, request.TerminalId.Length)
            && message.TryPut(Field.MerchantNumber, request.Stamp.Seller, Stamp.MerchantAt, Stamp.MerchantLength)
            && (!isMoney || message.TryPutNumber(Field.Currency, request.Stamp.Currency))
            && message.TryPutText(Field.Private60, TypeCodeOf(request.Kind))
            && TryWriteNonce(request.IsFinished, message)
            && (request.Kind != HostRequestKind.Status || TryWriteFlags(request, message))
            && (request.Kind != HostRequestKind.Reversal || _reversal.TryWriteName(request, message))
            && (request.Kind != HostRequestKind.Settled || _reversal.TryWriteSettled(request, message))
            && TryWriteSecurity(request, message)
            && (request.Kind != HostRequestKind.Reversal || _reversal.TryWriteOriginal(request, message))
            && message.TryReserveMac();
    }

    private static bool TryWriteMoney(HostRequest request, Iso8583Message message) =>
        message.TryPutNumber(Field.ProcessingCode, 0) && message.TryPutNumber(Field.Amount, request.AmountMinor);

    // While the clock is not set, the message has neither date nor time.
    private static bool TryWriteTime(Stamp stamp, Iso8583Message message) =>
        stamp.Date == 0 || (message.TryPutNumber(Field.LocalTime, LocalTime.TimeOf(stamp))
            && message.TryPutNumber(Field.LocalDate, LocalTime.MonthAndDayOf(stamp)));

    // A reversal names the sale by its key serial number and holds no track: it may lie in wait for days.
    private bool TryWriteCard(HostRequest request, Iso8583Message message)
    {
        if (request.Kind == HostRequestKind.Reversal)
        {
            return message.TryPutNumber(Field.ConditionCode, 0)
                && message.TryPutText(Field.ResponseCode, ReasonOf(request.ReversalReason));
        }
        return message.TryPutNumber(Field.EntryMode, request.HasPin ? SwipedWithPin : Swiped)
            && message.TryPutNumber(Field.ConditionCode, 0)
            && message.TryPut(Field.Track2, request.Track2, 0, request.Track2Length);
    }

    // A finished reversal is the same each time, and the only one under its counter.
    private bool TryWriteNonce(bool isFinished, Iso8583Message message)
    {
        Array.Clear(_nonce, 0, NonceLength);
        if (!isFinished)
        {
            _random.Fill(_nonce, 0, NonceLength);
        }
        return message.TryPut(Field.Nonce, _text, 0, HexText.Put(_nonce, _text, 0));
    }

    // UnionPay's device status: a tag 01 to 05 for each device, and '1' for good or '0' for bad.
    private bool TryWriteFlags(HostRequest request, Iso8583Message message)
    {
        for (int i = 0; i < FlagCount; i++)
        {
            _text[TagLength * i] = (byte)'0';
            _text[(TagLength * i) + 1] = (byte)('1' + i);
            _text[(TagLength * i) + 2] = request.DeviceFlags[i];
        }
        return message.TryPut(Field.Private62, _text, 0, TagLength * FlagCount);
    }

    private bool TryWriteSecurity(HostRequest request, Iso8583Message message)
    {
        _keys.WriteSerial(request.KeyCounter, _serial);
        if (request.IsFinished)
        {
            Array.Copy(request.Stamp.Seller, 0, _serial, 0, DeviceKeys.KeyIdLength);
        }
        int length = HexText.Put(_serial, _text, 0);
        if (request.HasPin)
        {
            length = HexText.Put(request.PinBlock, _text, length);
        }
        bool isPut = message.TryPut(Field.KeySerialAndPin, _text, 0, length);
        Array.Clear(_text, 0, _text.Length);
        return isPut;
    }

    private static string TypeCodeOf(HostRequestKind kind)
    {
        switch (kind)
        {
            case HostRequestKind.SignOn: return "00000001001";
            case HostRequestKind.Echo: return "00000001301";
            case HostRequestKind.Status: return "00000001362";
            case HostRequestKind.Settled: return "00000001363";
            default: return "22000001";
        }
    }

    private static string ReasonOf(ReversalReason reason)
    {
        switch (reason)
        {
            case ReversalReason.NoReply: return "98";
            case ReversalReason.CannotComplete: return "96";
            case ReversalReason.BadMac: return "A0";
            default: return "06";
        }
    }
}
