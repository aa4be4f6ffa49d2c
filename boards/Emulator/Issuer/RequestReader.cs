using System;
using System.Globalization;
using System.Text;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>Reads the messages of terminals at the issuer's end.</summary>
public sealed class RequestReader
{
    private const int TagLength = 3;
    private const int StateAt = 2;

    private readonly Iso8583Message _message = new();

    /// <summary>Key serial number of the message read last, 24 hex digits; "" when it has none.</summary>
    public string Serial { get; private set; } = "";

    /// <summary>Number of the field for which the request is refused, 0 for none.</summary>
    public int BadField { get; private set; }

    /// <summary>The request in a message; null when it is none that can be answered.</summary>
    public HostRequest? Read(ReadOnlySpan<byte> message)
    {
        if (message.Length > Iso8583Message.MaximumLength)
        {
            return null;
        }
        message.CopyTo(_message.Bytes);
        bool isMessage = _message.Parse(message.Length) == 0 && KindOf(_message.MessageType) is not null
            && _message.Has(Field.Stan) && _message.Has(Field.TerminalId);
        return isMessage ? Make(KindOf(_message.MessageType)!.Value) : null;
    }

    // What no counter of a key is has no code either.
    private string ReadSerial()
    {
        string text = Text(Field.KeySerialAndPin);
        string serial = text[..Math.Min(text.Length, RequestFields.SerialDigits)];
        return _message.MacOffset > 0 && RequestFields.IsSerial(serial) ? serial : "";
    }

    private HostRequest Make(HostRequestKind kind)
    {
        BadField = RequestFields.FaultIn(_message, kind);
        Serial = ReadSerial();
        HostRequest request = new()
        {
            Kind = kind,
            Stan = (int)_message.NumberOf(Field.Stan),
            AmountMinor = Math.Max(0, _message.NumberOf(Field.Amount)),
            ReversalReason = ReasonOf(Text(Field.ResponseCode)),
        };
        Bytes(Field.TerminalId).CopyTo(request.TerminalId);
        request.Stamp.Currency = (int)Math.Max(0, _message.NumberOf(Field.Currency));
        Bytes(Field.MerchantNumber).CopyTo(request.Stamp.Seller.AsSpan(Stamp.MerchantAt));
        Bytes(Field.TerminalId).CopyTo(request.Stamp.Seller.AsSpan(Stamp.TerminalAt));
        if (BadField == 0)
        {
            ReadSecurity(request);
            string text = Text(Field.Private62);
            request.Stands = kind == HostRequestKind.Settled && text[^1] == '1';
            ReadName(request, kind == HostRequestKind.Reversal ? text
                : kind == HostRequestKind.Settled ? text[1..^1] : Serial);
        }
        ReadTrack2(request);
        ReadFlags(request);
        return request;
    }

    private void ReadSecurity(HostRequest request)
    {
        string pinBlock = Text(Field.KeySerialAndPin)[RequestFields.SerialDigits..];
        request.KeyCounter = Number(Serial, RequestFields.KeyIdDigits);
        request.HasPin = pinBlock.Length > 0;
        if (request.HasPin)
        {
            Convert.FromHexString(pinBlock).CopyTo(request.PinBlock, 0);
        }
    }

    private static void ReadName(HostRequest request, string name)
    {
        Stamp sale = request.Stamp;
        Convert.FromHexString(name.AsSpan(0, RequestFields.KeyIdDigits)).CopyTo(sale.Seller, 0);
        sale.KeyCounter = Number(name, RequestFields.KeyIdDigits);
        request.IsFinished = name.Length == RequestFields.SerialDigits + 1;
        if (name.Length > RequestFields.SellerAt)
        {
            string seller = name.Substring(RequestFields.SellerAt, DeviceKeys.TerminalIdLength);
            Encoding.ASCII.GetBytes(seller).CopyTo(sale.Seller, Stamp.TerminalAt);
            sale.ConsentCounter = Number(name, RequestFields.ConsentCounterAt);
            Convert.FromHexString(name.AsSpan(RequestFields.ConsentAt)).CopyTo(sale.Consent, 0);
        }
    }

    private static long Number(string text, int at) => uint.Parse(
        text.AsSpan(at, RequestFields.CounterDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private void ReadTrack2(HostRequest request)
    {
        ReadOnlySpan<byte> track = Bytes(Field.Track2);
        request.Track2Length = track.Length;
        track.CopyTo(request.Track2);
    }

    // Each device has a tag of two digits and its state.
    private void ReadFlags(HostRequest request)
    {
        ReadOnlySpan<byte> tags = Bytes(Field.Private62);
        for (int i = 0; i < request.DeviceFlags.Length && (TagLength * i) + StateAt < tags.Length; i++)
        {
            request.DeviceFlags[i] = tags[(TagLength * i) + StateAt];
        }
    }

    private HostRequestKind? KindOf(int messageType) => messageType switch
    {
        200 => HostRequestKind.Sale,
        400 => HostRequestKind.Reversal,
        800 when Text(Field.Private60).EndsWith("001", StringComparison.Ordinal) => HostRequestKind.SignOn,
        800 => HostRequestKind.Echo,
        820 when Text(Field.Private62).StartsWith(RequestFields.SettledTag) => HostRequestKind.Settled,
        820 => HostRequestKind.Status,
        _ => null,
    };

    private static ReversalReason ReasonOf(string code) => code switch
    {
        "98" => ReversalReason.NoReply,
        "96" => ReversalReason.CannotComplete,
        "A0" => ReversalReason.BadMac,
        "06" => ReversalReason.Other,
        _ => ReversalReason.None,
    };

    private ReadOnlySpan<byte> Bytes(int field) =>
        _message.Bytes.AsSpan(_message.OffsetOf(field), _message.LengthOf(field));

    private string Text(int field) => Encoding.ASCII.GetString(Bytes(field));
}
