using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>How one track is written, ISO/IEC 7811-2.</summary>
public sealed class TrackFormat
{
    /// <summary>1, 2 or 3.</summary>
    public readonly int Track;

    /// <summary>Bits of a character with its parity bit: 7 on track 1, 5 on tracks 2 and 3.</summary>
    public readonly int BitsPerCharacter;

    /// <summary>ASCII character of data 0: 0x20 on track 1, 0x30 on tracks 2 and 3.</summary>
    public readonly int FirstCharacter;

    /// <summary>Data bits of the start sentinel: % on track 1, ; on tracks 2 and 3.</summary>
    public readonly int StartSentinel;

    /// <summary>Data bits of the end sentinel, ? on every track.</summary>
    public readonly int EndSentinel;

    /// <summary>Zeros that stay before the start sentinel at worst: 4 on track 2, 9 on 1 and 3.</summary>
    public readonly int ZerosBefore;

    /// <summary>
    /// Most cells before the start sentinel. Its centre lies 7.44 mm from the edge, 0.5 mm more on track 2 and 1 mm
    /// on the others; the density is at most 5 % or 8 % above its mean; some flux changes of a touch are let pass.
    /// </summary>
    public readonly int MostCellsBefore;

    /// <summary>Cells on a card of 85.6 mm that is written from edge to edge at the lowest density.</summary>
    public readonly int FewestCells;

    /// <summary>Cells on such a card at the highest density.</summary>
    public readonly int MostCells;

    /// <summary>Most characters with both sentinels and without the LRC: 78, 39 or 106.</summary>
    public readonly int MaximumCharacters;

    /// <summary>Length of a bit cell in nm: 338,667 (75 bpi) on track 2, else 120,952 (210 bpi).</summary>
    public readonly int CellNm;

    /// <summary>Makes the format of a track.</summary>
    /// <param name="track">1, 2 or 3.</param>
    public TrackFormat(int track)
    {
        if (track < 1 || track > 3)
        {
            throw new ArgumentOutOfRangeException();
        }

        Track = track;
        BitsPerCharacter = track == 1 ? 7 : 5;
        FirstCharacter = track == 1 ? 0x20 : 0x30;
        StartSentinel = track == 1 ? 0x05 : 0x0B;
        EndSentinel = track == 1 ? 0x1F : 0x0F;
        ZerosBefore = track == 2 ? 4 : 9;
        MostCellsBefore = track == 2 ? 26 : 80;
        FewestCells = track == 2 ? 240 : 655;
        MostCells = track == 2 ? 266 : 764;
        MaximumCharacters = track == 1 ? 78 : track == 2 ? 39 : 106;
        CellNm = track == 2 ? 338667 : 120952;
    }
}
