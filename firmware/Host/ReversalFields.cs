using System;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Writes what names the sale in a reversal. Field 62: key serial number of the sale (24 hexadecimal digits); T
/// where it was computed before the keys were erased; where
/// another terminal sold, then A, number of that terminal (8), counter (8 hexadecimal digits) and code (16) of its
/// consent. Field 90 as ISO 8583 asks. In the report of a sale that was settled by hand field 62 is X, the same number,
/// and 1 when the sale stands, 0 when it is undone.
/// </summary>
internal sealed class ReversalFields
{
    private const byte SettledTag = (byte)'X';
    private const byte ConsentTag = (byte)'A';
    private const byte FinishedTag = (byte)'T';
    private const int OriginalLength = 42;
    private const int TypeDigits = 4;
    private const int StanDigits = 6;
    private const int DateDigits = 4;
    private const int TimeDigits = 6;
    private const int CounterLength = DukptKeys.SerialLength - DeviceKeys.KeyIdLength;
    private const int NameLength =
        (2 * (DukptKeys.SerialLength + CounterLength + Stamp.ConsentLength)) + 1 + DeviceKeys.TerminalIdLength;

    private readonly byte[] _serial = new byte[DukptKeys.SerialLength];
    private readonly byte[] _counter = new byte[CounterLength];
    private readonly byte[] _text = new byte[NameLength];

    /// <summary>Writes field 62.</summary>
    internal bool TryWriteName(HostRequest request, Iso8583Message message)
    {
        Stamp sale = request.Stamp;
        int length = PutSerial(sale, 0);
        if (sale.ConsentCounter != 0)
        {
            _text[length] = ConsentTag;
            Array.Copy(sale.Seller, Stamp.TerminalAt, _text, length + 1, DeviceKeys.TerminalIdLength);
            BigEndian.Put(_counter, 0, CounterLength, sale.ConsentCounter);
            length = HexText.Put(_counter, _text, length + 1 + DeviceKeys.TerminalIdLength);
            length = HexText.Put(sale.Consent, _text, length);
        }
        if (request.IsFinished)
        {
            _text[length++] = FinishedTag;
        }
        return message.TryPut(Field.Private62, _text, 0, length);
    }

    /// <summary>Writes field 62 of the report of a settlement.</summary>
    internal bool TryWriteSettled(HostRequest report, Iso8583Message message)
    {
        _text[0] = SettledTag;
        int length = PutSerial(report.Stamp, 1);
        _text[length] = (byte)(report.Stands ? '1' : '0');
        return message.TryPut(Field.Private62, _text, 0, length + 1);
    }

    /// <summary>Writes field 90: type, trace number, date and time of the sale; the acquirers do not apply.</summary>
    internal bool TryWriteOriginal(HostRequest request, Iso8583Message message)
    {
        bool isKnown = request.Stamp.Date != 0;
        int date = isKnown ? LocalTime.MonthAndDayOf(request.Stamp) : 0;
        int at = BigEndian.PutDigits(_text, 0, TypeDigits, MessageTypes.Of(HostRequestKind.Sale));
        at = BigEndian.PutDigits(_text, at, StanDigits, request.Stan);
        at = BigEndian.PutDigits(_text, at, DateDigits, date);
        at = BigEndian.PutDigits(_text, at, TimeDigits, isKnown ? LocalTime.TimeOf(request.Stamp) : 0);
        _ = BigEndian.PutDigits(_text, at, OriginalLength - at, 0);
        bool isPut = message.TryPut(Field.OriginalData, _text, 0, OriginalLength);
        Array.Clear(_text, 0, _text.Length);
        return isPut;
    }

    private int PutSerial(Stamp sale, int at)
    {
        Array.Copy(sale.Seller, 0, _serial, 0, DeviceKeys.KeyIdLength);
        BigEndian.Put(_serial, DeviceKeys.KeyIdLength, CounterLength, sale.KeyCounter);
        return HexText.Put(_serial, _text, at);
    }
}
