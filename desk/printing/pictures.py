"""Photos and other pictures as papers take them: upright, cut to a shape, no larger than they are printed."""

from __future__ import annotations

from io import BytesIO

DPI = 300
_QUALITY = 88


def cropped(data: bytes, wide: float, high: float, *, dpi: int = DPI) -> bytes | None:
    """``data`` cut to the proportions of ``wide`` × ``high`` mm, as a JPEG for paper; None if it is no picture.

    A portrait keeps its head: what is too high is cut below. What a camera wrote beside the picture (when and where it
    was taken) is left out, and how it was held is made good.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # 0.1 s: not before the first picture

    try:
        with Image.open(BytesIO(data)) as opened:
            opened.draft("RGB", (round(wide / 12.7 * dpi), round(high / 12.7 * dpi)))  # JPEG: fewer pixels read
            upright = ImageOps.exif_transpose(opened)
            flat = Image.new("RGB", upright.size, "white")
            rgba = upright.convert("RGBA")
            flat.paste(rgba, mask=rgba.getchannel("A"))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None  # a file that begins like a picture and is none
    most = min(flat.width / wide, flat.height / high, dpi / 25.4)  # pixels a mm that there are and that are wanted
    fitted = ImageOps.fit(flat, (max(1, round(wide * most)), max(1, round(high * most))), centering=(0.5, 0.15))
    out = BytesIO()
    fitted.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
