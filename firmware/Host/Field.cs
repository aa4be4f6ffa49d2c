namespace PosTerminal.Firmware.Host;

/// <summary>Data elements of ISO 8583:1987 that the terminal writes or reads.</summary>
public static class Field
{
    /// <summary>Processing code, n 6.</summary>
    public const int ProcessingCode = 3;

    /// <summary>Amount in minor units, n 12.</summary>
    public const int Amount = 4;

    /// <summary>System trace audit number, n 6.</summary>
    public const int Stan = 11;

    /// <summary>Local time hhmmss, n 6.</summary>
    public const int LocalTime = 12;

    /// <summary>Local date MMDD, n 4.</summary>
    public const int LocalDate = 13;

    /// <summary>Point of service entry mode, n 3.</summary>
    public const int EntryMode = 22;

    /// <summary>Point of service condition code, n 2.</summary>
    public const int ConditionCode = 25;

    /// <summary>Track 2 without sentinels, z ..37.</summary>
    public const int Track2 = 35;

    /// <summary>Retrieval reference number, an 12.</summary>
    public const int RetrievalNumber = 37;

    /// <summary>Response code, an 2; in a reversal its reason.</summary>
    public const int ResponseCode = 39;

    /// <summary>Terminal number, ans 8.</summary>
    public const int TerminalId = 41;

    /// <summary>Merchant number, ans 15.</summary>
    public const int MerchantNumber = 42;

    /// <summary>Currency by number (ISO 4217).</summary>
    public const int Currency = 49;

    /// <summary>Private: type code (2), batch (6), network management code (3).</summary>
    public const int Private60 = 60;

    /// <summary>Private: 16 hexadecimal digits that never come twice; they are drawn for each transmission.</summary>
    public const int Nonce = 61;

    /// <summary>
    /// Private: states of the devices in a report, the name of the sale in a reversal, an order of the host in a reply.
    /// </summary>
    public const int Private62 = 62;

    /// <summary>Private: key serial number and enciphered PIN block in hexadecimal digits.</summary>
    public const int KeySerialAndPin = 63;

    /// <summary>Original data elements of the sale that is undone, n 42.</summary>
    public const int OriginalData = 90;

    /// <summary>Message authentication code, b 64; a message with fields above it has it in 128.</summary>
    public const int Mac = 64;
}
