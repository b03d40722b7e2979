import type { ShapeName } from '../pictures/shapes.js';

/** One thing a craft makes: names, materials, a price hint in đồng, the smallest order, days to make it, and how it is drawn. */
export interface ProductModel {
  readonly shape: ShapeName;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly materialVi: string;
  readonly materialEn: string;
  readonly priceHint: number | null;
  readonly minimumOrder: number;
  readonly leadTimeDays: number;
}

type Row = readonly [ShapeName, string, string, string, string, number | null, number, number];

const shelf = (...rows: readonly Row[]): readonly ProductModel[] =>
  rows.map(([shape, nameVi, nameEn, materialVi, materialEn, priceHint, minimumOrder, leadTimeDays]) => ({ shape, nameVi, nameEn, materialVi, materialEn, priceHint, minimumOrder, leadTimeDays }));

/** What each craft has to show, by the craft's code in data/places/crafts.csv. */
export const SHELVES: Readonly<Record<string, readonly ProductModel[]>> = {
  LACQUER: shelf(
    ['lacquerBox', 'Hộp trang sức sơn mài', 'Lacquer jewellery box', 'Gỗ, sơn ta, vàng quỳ', 'Wood, lacquer, gold leaf', 420_000, 20, 30],
    ['lacquerTray', 'Khay sơn mài cẩn vỏ trứng', 'Lacquer tray with eggshell inlay', 'Gỗ, sơn ta, vỏ trứng', 'Wood, lacquer, eggshell', 450_000, 20, 30],
    ['lacquerVase', 'Lọ hoa sơn mài cốt tre', 'Lacquer vase on a bamboo core', 'Tre cuốn, sơn ta', 'Coiled bamboo, lacquer', 690_000, 10, 35],
    ['lacquerPainting', 'Tranh sơn mài thuyền trên sông', 'Lacquer painting, a boat on the river', 'Vóc, sơn ta, vỏ trứng, bạc quỳ', 'Lacquer board, eggshell, silver leaf', 2_400_000, 1, 60],
    ['lacquerBowl', 'Bát sơn mài vẽ hoa mai', 'Lacquer bowl with apricot blossom', 'Gỗ tiện, sơn ta', 'Turned wood, lacquer', 260_000, 50, 25],
  ),
  EMBROIDERY: shelf(
    ['embroideredPicture', 'Tranh thêu đầm sen', 'Embroidered picture of a lotus pond', 'Lụa, chỉ tơ tằm', 'Silk, silk thread', 2_800_000, 1, 60],
    ['embroideryHoop', 'Khung thêu tay cành mai', 'Hand-embroidered hoop', 'Vải lanh, chỉ tơ', 'Linen, silk thread', 350_000, 10, 20],
    ['tableCloth', 'Khăn trải bàn thêu tay', 'Hand-embroidered tablecloth', 'Cotton, chỉ bóng', 'Cotton, mercerised thread', 780_000, 10, 40],
    ['cushion', 'Vỏ gối thêu hoa', 'Embroidered cushion cover', 'Vải đũi, chỉ tơ', 'Raw silk, silk thread', 290_000, 20, 25],
  ),
  COURT_ROBES: shelf(
    ['hangingScarf', 'Vạt áo thêu phục chế', 'Restored embroidered robe panel', 'Sa, chỉ kim tuyến', 'Gauze, metallic thread', 5_600_000, 1, 90],
    ['flag', 'Cờ lễ thêu tay', 'Hand-embroidered ceremonial flag', 'Nhung, chỉ kim tuyến', 'Velvet, metallic thread', 1_900_000, 2, 45],
  ),
  SILK_WEAVING: shelf(
    ['silkBolt', 'Lụa hoa dệt khổ 90 cm', 'Figured silk, 90 cm wide', 'Tơ tằm', 'Mulberry silk', 320_000, 20, 20],
    ['hangingScarf', 'Khăn lụa dệt vân', 'Silk scarf with woven pattern', 'Tơ tằm', 'Mulberry silk', 380_000, 30, 25],
    ['cushion', 'Vỏ gối lụa', 'Silk cushion cover', 'Tơ tằm', 'Mulberry silk', 260_000, 20, 15],
    ['tableCloth', 'Khăn bàn lụa đũi', 'Raw silk table runner', 'Đũi tơ tằm', 'Raw silk', 410_000, 15, 20],
  ),
  WEAVING: shelf(
    ['towels', 'Khăn mặt sợi bông', 'Cotton face towels', 'Sợi bông', 'Cotton', 28_000, 500, 20],
    ['hangingScarf', 'Khăn choàng tơ sen', 'Lotus-fibre scarf', 'Tơ sen, tơ tằm', 'Lotus fibre, silk', 1_650_000, 5, 45],
    ['silkBolt', 'Vải bông dệt thoi', 'Shuttle-woven cotton cloth', 'Sợi bông', 'Cotton', 95_000, 100, 25],
    ['cushion', 'Chăn tơ tằm tự dệt', 'Quilt felted from silk', 'Tơ tằm', 'Silk', 1_900_000, 5, 30],
  ),
  CERAMICS: shelf(
    ['teapot', 'Bộ ấm chén men lam', 'Blue-and-white tea set', 'Đất sét trắng, men tro', 'White clay, ash glaze', 480_000, 20, 30],
    ['ceramicVase', 'Bình hoa vẽ tay', 'Hand-painted vase', 'Đất sét, men lam', 'Clay, cobalt glaze', 620_000, 10, 35],
    ['plate', 'Đĩa treo vẽ cá', 'Wall plate with carp', 'Đất sét, men chảy', 'Clay, flowing glaze', 350_000, 20, 25],
    ['riceBowls', 'Bộ bát cơm men rạn', 'Crackle-glazed rice bowls', 'Đất sét, men rạn', 'Clay, crackle glaze', 210_000, 50, 25],
  ),
  HORNWARE: shelf(
    ['hornComb', 'Lược sừng răng thưa', 'Wide-tooth horn comb', 'Sừng trâu', 'Buffalo horn', 85_000, 100, 14],
    ['hornSpoons', 'Bộ thìa trộn bằng sừng', 'Horn salad servers', 'Sừng trâu', 'Buffalo horn', 160_000, 50, 18],
    ['hornBowl', 'Bát sừng đánh bóng', 'Polished horn bowl', 'Sừng trâu', 'Buffalo horn', 240_000, 30, 20],
    ['hairpins', 'Trâm cài tóc bằng sừng', 'Horn hairpins', 'Sừng trâu, xương', 'Horn, bone', 60_000, 100, 12],
  ),
  RATTAN_BAMBOO: shelf(
    ['basket', 'Giỏ mây có quai', 'Rattan basket with handle', 'Mây, tre', 'Rattan, bamboo', 120_000, 50, 20],
    ['handbag', 'Túi xách mây phối da', 'Rattan handbag with leather', 'Mây, da bò', 'Rattan, cowhide', 390_000, 20, 25],
    ['wovenTray', 'Khay mây đan nan', 'Woven rattan tray', 'Mây', 'Rattan', 95_000, 100, 15],
    ['lampshade', 'Chao đèn tre', 'Bamboo lampshade', 'Tre, mây', 'Bamboo, rattan', 280_000, 20, 20],
  ),
  FERN_WEAVING: shelf(
    ['basket', 'Giỏ cỏ tế đan dày', 'Fern-weave basket', 'Cỏ tế', 'Fern stems', 75_000, 100, 15],
    ['wovenTray', 'Mẹt cỏ tế trang trí', 'Decorative fern tray', 'Cỏ tế', 'Fern stems', 65_000, 100, 15],
  ),
  BAMBOO_DRAGONFLIES: shelf(['dragonflies', 'Chuồn chuồn tre thăng bằng', 'Balancing bamboo dragonflies', 'Tre, màu nước', 'Bamboo, paint', 12_000, 300, 10]),
  STATUES: shelf(
    ['crane', 'Hạc gỗ đứng lưng rùa', 'Wooden crane on a turtle', 'Gỗ mít, sơn son thếp vàng', 'Jackfruit wood, red lacquer, gilt', 6_500_000, 1, 75],
    ['pedestalDish', 'Đế tượng chạm cánh sen', 'Statue base with lotus petals', 'Gỗ mít', 'Jackfruit wood', 1_800_000, 1, 45],
    ['carvedPanel', 'Bức chạm hoa sen', 'Carved lotus panel', 'Gỗ mít', 'Jackfruit wood', 3_200_000, 1, 60],
  ),
  ALTAR_GOODS: shelf(
    ['pedestalDish', 'Mâm bồng sơn son', 'Red-lacquered pedestal dish', 'Gỗ mít, sơn ta', 'Jackfruit wood, lacquer', 950_000, 2, 40],
    ['turnedCandlestick', 'Đôi chân nến gỗ', 'Pair of wooden candlesticks', 'Gỗ mít, vàng quỳ', 'Jackfruit wood, gold leaf', 720_000, 5, 30],
  ),
  MOTHER_OF_PEARL_INLAY: shelf(
    ['inlayBox', 'Tráp khảm trai hoa mai', 'Box inlaid with apricot blossom', 'Gỗ gụ, vỏ trai', 'Sindora wood, mother-of-pearl', 1_250_000, 5, 40],
    ['inlayScreen', 'Bình phong khảm bốn mùa', 'Four-season inlaid screen', 'Gỗ gụ, vỏ ốc, vỏ trai', 'Sindora wood, shell', 14_000_000, 1, 120],
    ['teaTable', 'Bàn trà khảm trai', 'Inlaid tea table', 'Gỗ gụ, vỏ trai', 'Sindora wood, mother-of-pearl', 8_700_000, 1, 90],
  ),
  WOOD_TURNING: shelf(
    ['turnedCandlestick', 'Chân nến gỗ tiện', 'Turned candlesticks', 'Gỗ xà cừ', 'Mahogany', 180_000, 30, 15],
    ['pedestalDish', 'Đĩa chân cao gỗ tiện', 'Turned footed dish', 'Gỗ xoan', 'Chinaberry wood', 240_000, 20, 18],
  ),
  FINE_FURNITURE: shelf(
    ['teaTable', 'Bàn trà chân quỳ', 'Tea table with cabriole legs', 'Gỗ gõ', 'Doussie wood', 9_800_000, 1, 60],
    ['turnedCandlestick', 'Chân đèn bàn gỗ ghép mộng', 'Joined wooden lamp base', 'Gỗ gõ', 'Doussie wood', 1_200_000, 3, 30],
    ['carvedPanel', 'Cánh tủ chạm', 'Carved cabinet door', 'Gỗ gụ', 'Sindora wood', 3_600_000, 2, 50],
  ),
  CONICAL_HATS: shelf(['conicalHat', 'Nón lá quai lụa', 'Conical hat with silk strap', 'Lá lụi, vòng tre, mo nang', 'Palm leaf, bamboo', 70_000, 100, 12], ['wovenTray', 'Mẹt nón trang trí', 'Decorative hat tray', 'Lá lụi, tre', 'Palm leaf, bamboo', 55_000, 100, 12]),
  PAPER_FANS: shelf(['paperFan', 'Quạt giấy dó vẽ mai', 'Dó-paper fan with apricot blossom', 'Tre, giấy dó', 'Bamboo, dó paper', 90_000, 100, 15], ['lampshade', 'Lồng đèn nan tre', 'Bamboo lantern', 'Tre, giấy dó', 'Bamboo, dó paper', 140_000, 50, 15]),
  INCENSE_STICKS: shelf(['incense', 'Tăm hương nhuộm đỏ', 'Red incense sticks', 'Tre vầu', 'Bamboo', 18_000, 1_000, 10]),
  SILVER_FILIGREE: shelf(['filigree', 'Trâm hoa đậu bạc', 'Filigree flower brooch', 'Bạc', 'Silver', 1_450_000, 3, 30], ['silverBracelet', 'Vòng tay đậu bạc', 'Filigree bracelet', 'Bạc', 'Silver', 1_800_000, 3, 30]),
  BRONZE_CASTING: shelf(['bronzeBell', 'Chuông đồng đúc', 'Cast bronze bell', 'Đồng', 'Bronze', 7_200_000, 1, 60], ['bronzeCenser', 'Lư đồng ba chân', 'Three-legged bronze censer', 'Đồng', 'Bronze', 3_900_000, 1, 45]),
  FLUTE_KITES: shelf(['fluteKite', 'Diều sáo ba tầng', 'Three-flute kite', 'Tre, vải, sáo gỗ mít', 'Bamboo, cloth, wooden flutes', 850_000, 2, 20]),
  TO_HE: shelf(['toHe', 'Bộ tò he con giống', 'Set of tò he figures', 'Bột nếp, màu thực phẩm', 'Rice dough, food colour', 15_000, 50, 3]),
  LEATHER_SHOES: shelf(['leatherShoes', 'Giày da nam khâu tay', 'Hand-stitched leather shoes', 'Da bò', 'Cowhide', 690_000, 20, 20]),
};
