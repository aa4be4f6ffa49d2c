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
    private const int MinutesPerHour = 60;
    private const int PerCent = 100;
    private const int MonthAndDay = 10_000;
    private const int SwipedWithPin = 21;
    private const int Swiped = 22;
    private const int NonceLength = 8;
    private const int FlagCount = HostRequest.DeviceFlagCount;
    private const int TagLength = 3;
    private const string HexDigits = "0123456789ABCDEF";

    private readonly DukptKeys _keys;
    private readonly IRandom _random;
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
            && TryWriteTime(request, message)
            && (!isMoney || TryWriteCard(request, message))
            && message.TryPut(Field.TerminalId, request.TerminalId, 0, request.TerminalId.Length)
            && message.TryPut(Field.MerchantNumber, request.MerchantNumber, 0, request.MerchantNumber.Length)
            && (!isMoney || message.TryPutNumber(Field.Currency, request.Currency))
            && message.TryPutText(Field.Private60, TypeCodeOf(request.Kind))
            && TryWriteNonce(message)
            && (request.Kind != HostRequestKind.Status || TryWriteFlags(request, message))
            && TryWriteSecurity(request, message)
            && message.TryReserveMac();
    }

    private static bool TryWriteMoney(HostRequest request, Iso8583Message message) =>
        message.TryPutNumber(Field.ProcessingCode, 0) && message.TryPutNumber(Field.Amount, request.AmountMinor);

    // While the clock is not set, the message has neither date nor time.
    private static bool TryWriteTime(HostRequest request, Iso8583Message message)
    {
        int hours = request.MinuteOfDay / MinutesPerHour;
        int time = ((hours * PerCent) + (request.MinuteOfDay % MinutesPerHour)) * PerCent;
        return request.Date == 0 || (message.TryPutNumber(Field.LocalTime, time)
            && message.TryPutNumber(Field.LocalDate, request.Date % MonthAndDay));
    }

    // A reversal names the sale by terminal and trace number and holds no track: it may lie in wait for days.
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

    private bool TryWriteNonce(Iso8583Message message)
    {
        _random.Fill(_nonce, 0, NonceLength);
        return message.TryPut(Field.Nonce, _text, 0, PutHex(_nonce, 0));
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
        int length = PutHex(_serial, 0);
        if (request.HasPin)
        {
            length = PutHex(request.PinBlock, length);
        }
        return message.TryPut(Field.KeySerialAndPin, _text, 0, length);
    }

    private int PutHex(byte[] bytes, int at)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            _text[at] = (byte)HexDigits[bytes[i] >> 4];
            _text[at + 1] = (byte)HexDigits[bytes[i] & 0xF];
            at += 2;
        }
        return at;
    }

    private static string TypeCodeOf(HostRequestKind kind) => kind switch
    {
        HostRequestKind.SignOn => "00000001001",
        HostRequestKind.Echo => "00000001301",
        HostRequestKind.Status => "00000001362",
        _ => "22000001",
    };

    private static string ReasonOf(ReversalReason reason) => reason switch
    {
        ReversalReason.NoReply => "98",
        ReversalReason.CannotComplete => "96",
        ReversalReason.BadMac => "A0",
        _ => "06",
    };
}
